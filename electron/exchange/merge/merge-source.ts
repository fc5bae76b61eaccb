import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { newCentre, tableMatching, tableReading } from '../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { id, isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import type { OfficialDocument } from '../../official/official-document.ts';
import { tableChanged } from '../spreadsheets/table-refused.ts';
import type { MergeRequest } from './merge-request.ts';

/** Where what is to be merged comes from: small, so that it crosses threads, where the thread of the merge reads it. Paths are absolute. */
export const mergeSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('package'), path: z.string() }),
  /** A return that was taken in, for its undecided conflicts. */
  z.strictObject({ kind: z.literal('reopened'), returnId: id }),
  /** Official schede with values that the archive has otherwise. */
  z.strictObject({ kind: z.literal('official'), paths: z.array(z.string()).min(1).readonly() }),
  /** A workbook of ours that was filled in or written to be read, or open data. */
  z.strictObject({ kind: z.literal('ownTable'), path: z.string(), today: isoDate }),
  /** Any other table, by what its columns are. */
  z.strictObject({
    kind: z.literal('table'),
    path: z.string(),
    reading: tableReading,
    matching: tableMatching,
    newCentres: z.array(newCentre).readonly().optional(),
    today: isoDate,
  }),
  /** What is gone of the archive since a moment of its past, or since a copy; of it, the rows of some differences, or all. */
  z.strictObject({
    kind: z.literal('deleted'),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('archive'), path: z.string(), label: z.string() }),
      z.strictObject({ kind: z.literal('past'), path: z.string(), at: isoInstant, label: z.string() }),
    ]),
    keys: z.array(z.string()).nullable(),
  }),
]);
export type MergeSource = z.infer<typeof mergeSource>;

/** Makes the request out of what was read, for an archive as it is now. */
type RequestMaker = (db: ReadableDatabase, mine: ArchiveDocument) => MergeRequest;

/**
 * Reads the file of a merge, if it has one. @returns what makes the request.
 * @throws AppError that says what is wrong with the file, DocumentRefused cell by cell, both also when the request is made; the signal's
 * reason when it is stopped.
 */
export async function readMergeSource(source: MergeSource, signal: AbortSignal): Promise<RequestMaker> {
  switch (source.kind) {
    case 'package': {
      const { readPackageApart } = await import('../apart/read-apart.ts');
      const { packageRequest } = await import('../hand-outs/package-request.ts');
      const read = await readPackageApart(source.path, { signal });
      return (db) => packageRequest(db, read);
    }
    case 'reopened': {
      const { reopenedRequest } = await import('../hand-outs/reopened-request.ts');
      return (db) => reopenedRequest(db, source.returnId);
    }
    case 'official': {
      const { readOfficialApart } = await import('../../official/read-official-apart.ts');
      const { schedeRequest } = await import('./schede-request.ts');
      const files: OfficialDocument[] = [];
      for (const path of source.paths) files.push(await readOfficialApart(path, { signal }));
      return (_, mine) => schedeRequest(mine, files);
    }
    case 'ownTable': {
      const { readTableApart } = await import('../apart/read-apart.ts');
      const { path, today } = source;
      const chosen = await readTableApart(path, null, { signal });
      if (chosen.kind === 'document') {
        const { openDataRequest } = await import('../spreadsheets/open-data/open-data-request.ts');
        return (_, mine) => openDataRequest(path, mine, chosen.document);
      }
      if (chosen.kind === 'readable') {
        const { readableRequest } = await import('../spreadsheets/readable/readable-request.ts');
        return (_, mine) => readableRequest(path, mine, chosen.sheets, chosen.mark, null, today, 'what can be read');
      }
      if (chosen.kind === 'table') throw tableChanged(path);
      const { fillInRequest } = await import('../spreadsheets/fill-in/fill-in-request.ts');
      return (db) => fillInRequest(db, path, chosen.sheets, chosen.mark, today, 'what can be read');
    }
    case 'table': {
      const { readTableApart } = await import('../apart/read-apart.ts');
      const { layTable } = await import('../spreadsheets/tables/lay-table.ts');
      const { tableRequest } = await import('../spreadsheets/tables/table-request.ts');
      const { path, reading, matching, newCentres = [], today } = source;
      const { headRow, ...sheet } = reading;
      const chosen = await readTableApart(path, sheet, { signal });
      if (chosen.kind !== 'table') throw tableChanged(path);
      const table = chosen.opened.sheet;
      return (_, mine) =>
        tableRequest(
          path,
          mine,
          matching.target,
          layTable(table, headRow, matching, mine, today, { newCentres }),
          'what can be read',
        );
    }
    case 'deleted': {
      const { readComparedSide } = await import('../comparison/read-compared-side.ts');
      const { bringBackRequest } = await import('../comparison/bring-back-request.ts');
      const { from, keys } = source;
      const past = await readComparedSide(from);
      return (_, mine) => bringBackRequest(mine, past, keys);
    }
    default:
      return assertNever(source);
  }
}
