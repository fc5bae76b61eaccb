import { basename } from 'node:path';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import { tableRefused } from '../table-refused.ts';
import type { LaidTable } from './lay-table.ts';

/**
 * What taking a table in compares: what the archive is now with what it is with the table in it, so that only what the table says changes.
 * @throws AppError `table-refused` while a cell has a problem.
 */
export function tableMerge(path: string, document: ArchiveDocument, table: LaidTable): MergeRequest {
  const [problem] = table.problems;
  if (problem !== undefined) {
    const more = table.problemCount === 1 ? '' : ` (e altri ${table.problemCount - 1} problemi)`;
    throw tableRefused(path, `cella ${problem.cell}: ${problem.message.replace(/\.$/u, '')}${more}`);
  }
  const name = basename(path);
  return {
    kind: 'table',
    title: `Tabella «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: ["Le celle vuote non cancellano: dove la tabella non dice niente resta ciò che c'è."],
    scope: 'everything',
    base: document,
    theirs: table.theirs,
    objectiveIds: table.objectiveIds,
    label: `importazione di ${name}`,
  };
}
