import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { ZipFault } from '../zip/zip-fault.ts';
import { zipFaultReason } from '../zip/zip-fault-reason.ts';
import { SpreadsheetFault, type SpreadsheetFaultCode } from './cells/spreadsheet-fault.ts';

const REASONS: Readonly<Record<SpreadsheetFaultCode, string>> = {
  password: 'è protetto da una password, toglierla e salvarlo di nuovo',
  binary: 'è in un formato di Excel che Pegaso non legge, aprirlo e salvarlo come cartella di lavoro .xlsx',
  notTable: 'non è un foglio di calcolo né un testo, controllare di avere scelto il file giusto',
  damaged: 'è danneggiato, aprirlo con un foglio di calcolo e salvarlo di nuovo',
  openQuote: 'una cella comincia con le virgolette e non finisce più, correggerlo o scegliere un altro separatore',
  encoding: "non è scritto nella codifica scelta, sceglierne un'altra",
  garbled:
    'ha lettere accentate alterate, o di due codifiche insieme: farselo mandare come foglio .xlsx, o come CSV salvato di nuovo in UTF-8',
  separator: 'la prima riga dice un separatore che Pegaso non conosce, salvarlo con il punto e virgola',
  webPage: 'è una pagina web con il nome di un foglio, aprirla con un foglio di calcolo e salvarla come .xlsx',
  xml2003: 'è un foglio XML di Excel 2003, aprirlo con un foglio di calcolo e salvarlo come .xlsx',
  flatOds: 'è un foglio OpenDocument in un solo testo (.fods), aprirlo e salvarlo come .ods',
  markup: 'è un testo XML e non una tabella, aprirlo con il suo programma e salvarlo come .xlsx o CSV',
  pdf: 'è un PDF e non una tabella: le schede ufficiali si importano con il loro comando, di una tabella serve il foglio',
  letter: 'è un testo di un programma di scrittura, copiare la tabella in un foglio di calcolo e salvarlo come .xlsx',
  longCell: 'ha una cella di più di 1.000.000 di caratteri, controllare di avere scelto il file e il separatore giusti',
  tooBig: 'ha troppe celle, togliere ciò che non serve e salvarlo di nuovo',
};

/** A table that is not taken, with nothing changed. @param reason Italian, lower case, why and what to do; no full stop. */
export function tableRefused(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('table-refused', `Il file «${basename(path)}» non si può leggere: ${reason}.`, { cause });
}

/** A file that is not any more what it was when it was chosen. */
export function tableChanged(path: string): AppError {
  return new AppError('table-refused', `Il file «${basename(path)}» è cambiato: sceglierlo di nuovo.`);
}

/** What reading a file failed with, as a refusal; what is no fault of the file is thrown as it is. */
export function tableFailure(path: string, error: unknown): unknown {
  if (error instanceof ZipFault) return tableRefused(path, zipFaultReason(error), error);
  return error instanceof SpreadsheetFault ? tableRefused(path, REASONS[error.code], error) : error;
}
