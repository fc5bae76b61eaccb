import { arch, freemem, release, totalmem } from 'node:os';
import process from 'node:process';
import type { Archive } from '../archive/archive.ts';
import { sqliteVersion } from '../archive/connection/connection.ts';
import type { SyncTraces } from '../files/synchronised-folder.ts';
import { logTail } from '../log/logger.ts';
import { archiveFacts } from './archive-facts.ts';

/** The first line of the text, by which a file of it is known. */
export const DIAGNOSTICS_TITLE = 'Diagnostica di Pegaso';

/** What the one who asks knows and this side does not. */
export interface DiagnosticsOrder {
  /** Version of the program. */
  readonly version: string;
  readonly host: 'electron' | 'browser' | 'command line';
  /** Size of the screen and of the window, scale and zoom, as a line; null where there is none. */
  readonly display: string | null;
  readonly archive: Archive | null;
  /** Why an archive that was asked for could not be opened: the code alone. */
  readonly refused?: string;
  /** The user's own folder, with the settings of this computer. */
  readonly userData: string;
  readonly at: Date;
  readonly traces: SyncTraces;
}

/**
 * What a person may send to who helps them: the machine, the archive as a file, the end of the log. A text for the person to read whole; it
 * holds no name, no text of an archive and no path.
 */
export function diagnosticsText(order: DiagnosticsOrder): string {
  const { archive, refused } = order;
  const absent = refused === undefined ? 'Nessun archivio aperto.' : `L'archivio non si apre: ${refused}.`;
  const log = logTail().trimEnd();
  return [
    DIAGNOSTICS_TITLE,
    `Preparata: ${order.at.toISOString()}`,
    'Non contiene nomi, testi, percorsi né il nome del Comune: si può leggere tutta prima di inviarla.',
    '',
    'PROGRAMMA E COMPUTER',
    ...machineFacts(order),
    '',
    'ARCHIVIO',
    ...(archive === null ? [absent] : archiveFacts(archive, order.userData, order.traces)),
    '',
    'FINE DEL REGISTRO DEGLI ERRORI',
    log === '' ? 'Vuoto: nessun errore imprevisto.' : log,
    '',
  ].join('\n');
}

function machineFacts({ version, host, display }: DiagnosticsOrder): readonly string[] {
  const { electron, chrome, node } = process.versions;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
  return [
    `Pegaso ${version}, ${host}${electron === undefined ? '' : `, Electron ${electron}, Chromium ${chrome}`}, Node ${node}, SQLite ${sqliteVersion()}`,
    `Sistema: ${process.platform} ${release()}, ${arch()}`,
    `Memoria: ${megabytes(totalmem())}, libera ${megabytes(freemem())}, di Pegaso ${megabytes(process.memoryUsage.rss())}`,
    ...(display === null ? [] : [`Schermo: ${display}`]),
  ];
}
