import type { Handlers } from '../shared/ipc/contract.ts';
import type { Explain } from './dispatch/create-dispatch.ts';
import type { Host } from './host.ts';

/** The application as a host runs it: it answers the contract, and takes what the system hands it. */
export interface HostedApplication {
  readonly handlers: Handlers;
  /** Says what a failure of the open archive's disk means: reading it may fail at any question. */
  readonly explain: Explain;
  /**
   * Opens the archive at a path that came from outside the window (file association, recent documents, command line) and
   * tells the renderer by `archive:state`; a package is only told, by `package:handed`, once the page is there to hear it.
   * A refusal is shown to the person by the renderer, never thrown.
   */
  openFromOutside(path: string): Promise<void>;
  /**
   * Closes the archive and ends running work; called once, last.
   * @throws AppError what the person must still know of its file: the host shows it. It is closed all the same.
   */
  close(): Promise<void>;
  /**
   * Closes the archive within this call, where the system waits for nothing; running work ends with the program.
   * @throws AppError as `close`.
   */
  closeAtOnce(): void;
}

/** How a host gets its application; `host.emit` may be called only after this returned. */
export type StartApplication = (host: Host) => HostedApplication;
