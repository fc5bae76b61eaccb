import { basename } from 'node:path';
import { othersCounted } from '../../../../shared/format/counted.ts';
import { fullStop } from '../../../../shared/format/full-stop.ts';
import type { LeftOutRow, TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import { CellProblems, type Demand } from '../cells/cell-problems.ts';
import type { LaidTable } from './laid-table.ts';

/** What a blank cell of a table means. */
export const BLANKS_STAY = "Le celle vuote non cancellano: dove la tabella non dice niente resta ciò che c'è.";

/**
 * What taking a table in compares: what the archive is now with what it is with the table in it, so that only what the table says changes.
 * @throws DocumentRefused while a cell has a problem, or where only what can be read is demanded, when that is nothing to look at.
 */
export function tableRequest(
  path: string,
  document: ArchiveDocument,
  target: TableTarget,
  table: LaidTable,
  demand: Demand = 'whole',
): MergeRequest {
  const name = basename(path);
  const problems = new CellProblems(name);
  for (const { cell, message } of table.problems) problems.add(cell, message);
  problems.addUntold(table.problemCount - table.problems.length);
  if (demand === 'whole' || !table.mayBeReadInPart) problems.refuse();
  return {
    kind: 'table',
    title: `Tabella «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [
      BLANKS_STAY,
      ...leftOutNotice(target, table.leftOut),
      ...(table.hiddenRows === 0 ? [] : [`Righe nascoste nel foglio, lette come le altre: ${table.hiddenRows}.`]),
      ...table.unknownRows.map((row) => `Riga lasciata fuori, ${row}`),
      ...(table.unread.length === 0 ? [] : [unreadNotice(table.unread.join(', '))]),
    ],
    scope: 'everything',
    base: document,
    theirs: table.theirs,
    // Of a register nothing is left for no objective to need it.
    objectiveIds: target === 'centres' || target === 'people' ? null : table.objectiveIds,
    unread: { file: name, cells: table.unreadCells },
    label: `importazione di ${name}`,
  };
}

/** Rows that a notice names; it counts the others. */
const MOST_NAMED = 5;
const NOUNS: Readonly<Record<TableTarget, string>> = {
  objectives: 'obiettivi',
  phases: 'fasi',
  indicators: 'indicatori',
  centres: 'centri',
  people: 'persone',
};

/** What the window and the command line say of rows that are none of the table; nothing where there is none. */
export function leftOutNotice(target: TableTarget, leftOut: readonly LeftOutRow[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, MOST_NAMED).map(({ row, text }) => `riga ${row} «${text}»`);
  const more = leftOut.length - named.length;
  return [
    `Righe che non sono ${NOUNS[target]}, lasciate fuori: ${leftOut.length} (${named.join(', ')}${more === 0 ? '' : `, e ${othersCounted(more, "un'altra", 'altre')}`}).`,
  ];
}

function unreadNotice(heads: string): string {
  return `Colonne che non sono state lette: ${heads}${fullStop(heads)}`;
}
