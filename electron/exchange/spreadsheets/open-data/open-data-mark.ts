import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Sheet } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { OPEN_DATA_FORMAT, OPEN_DATA_VERSION, OPEN_TABLES } from './open-tables.ts';

/** The first sheet of a file of open data. */
export const INFORMATION_SHEET = 'informazioni';

/** What the first sheet says: format and version first, then what each sheet holds. */
export function informationRows({ municipality }: ArchiveDocument): readonly (readonly string[])[] {
  return [
    ['formato', OPEN_DATA_FORMAT],
    ['versione', String(OPEN_DATA_VERSION)],
    ['ente', municipality?.name ?? ''],
    ...OPEN_TABLES.map(({ name, title }) => [name, title]),
  ];
}

/** The version of open data that a file says it is of; null for any other file. */
export function openDataVersion(sheets: readonly Sheet[]): number | null {
  const rows = sheets.find(({ name }) => name === INFORMATION_SHEET)?.rows ?? [];
  const facts = new Map(rows.map(({ cells: [key, value] }) => [cellText(key), cellText(value)]));
  return facts.get('formato') === OPEN_DATA_FORMAT ? Number(facts.get('versione')) : null;
}
