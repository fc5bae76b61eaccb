import type { EventName, EventOf } from '../shared/ipc/events.ts';

/** What a dialog offers: an Italian name and the extensions without dot. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** A dialog for choosing files that exist. */
export interface OpenRequest {
  readonly title: string;
  readonly filters: readonly FileFilter[];
  readonly multiple?: boolean;
}

/** A dialog for choosing where a new file goes; `defaultName` is a bare file name. */
export interface SaveRequest {
  readonly title: string;
  readonly filters: readonly FileFilter[];
  readonly defaultName: string;
}

/** How a person chooses files. Paths are absolute; a dialog closed without choosing answers an empty list, or null. */
export interface FileChooser {
  chooseFiles(request: OpenRequest): Promise<readonly string[]>;
  /** The dialog itself has asked before choosing a file that exists. */
  chooseSavePath(request: SaveRequest): Promise<string | null>;
  chooseFolder(request: { readonly title: string }): Promise<string | null>;
}

/** What the system does with a finished document, for paths of files that exist. */
export interface DocumentOpener {
  /** Shows a document in the program the person uses for it. */
  openDocument(path: string): Promise<void>;
  /** Shows a file in its folder, selected where the system can. */
  revealInFolder(path: string): Promise<void>;
  /** Brings a finished PDF to the system's print dialog. */
  sendToPrinter(path: string): Promise<void>;
}

/** What only the program around the application can do. The application and its handlers know hosts by this alone. */
export interface Host extends FileChooser, DocumentOpener {
  readonly kind: 'electron' | 'browser';
  /** Version of the application, as in package.json. */
  readonly version: string;
  /** Name of the person at this computer, for the change log. */
  readonly who: string;
  /** The clock of this computer. */
  readonly now: () => Date;
  /** Absolute path of a folder of this user for recent archives, window state and logs; it exists. */
  readonly userData: string;
  /** Absolute paths of the files that a person dropped on the window since this was last asked. */
  takeDropped(): readonly string[];
  /** Pastes what the clipboard holds where the focus of the window is. */
  paste(): Promise<void>;
  /** Tells the system that an archive was opened, for its own list of recent documents. */
  noteRecentDocument(path: string): void;
  /** Tells the renderer; nobody listening is no error. */
  emit<Name extends EventName>(event: Name, payload: EventOf<Name>): void;
}
