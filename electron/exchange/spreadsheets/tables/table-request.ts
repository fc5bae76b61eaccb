import { basename } from 'node:path';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import { CellProblems } from '../cells/cell-problems.ts';
import type { LaidTable } from './lay-table.ts';

/**
 * What taking a table in compares: what the archive is now with what it is with the table in it, so that only what the table says changes.
 * @throws DocumentRefused while a cell has a problem.
 */
export function tableRequest(path: string, document: ArchiveDocument, table: LaidTable): MergeRequest {
  const name = basename(path);
  const problems = new CellProblems(name);
  for (const { cell, message } of table.problems) problems.add(cell, message);
  problems.addUntold(table.problemCount - table.problems.length);
  problems.refuse();
  return {
    kind: 'table',
    title: `Tabella «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [
      "Le celle vuote non cancellano: dove la tabella non dice niente resta ciò che c'è.",
      ...(table.unread.length === 0 ? [] : [`Colonne che non sono state lette: ${table.unread.join(', ')}.`]),
    ],
    scope: 'everything',
    base: document,
    theirs: table.theirs,
    objectiveIds: table.objectiveIds,
    label: `importazione di ${name}`,
  };
}
