import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import { type YearFigures, yearFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { unpackedContent } from '../hand-outs/package-contents.ts';
import { insertRow, rowWhere } from '../tables/table.ts';
import { SNAPSHOTS } from './closings.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a closing freezes, made ready to be kept: all of its work, and none of it writes. `mark` is the last change that is in it. */
export const preparedSnapshot = z.strictObject({ content: bytes, figures: bytes, mark: z.number().int() });
export type PreparedSnapshot = Readonly<z.infer<typeof preparedSnapshot>>;

/** Keeps what was frozen, inside the step that refers to it. */
export function keepSnapshot(
  db: WritableDatabase,
  id: Id,
  day: IsoDate,
  { content, figures }: Pick<PreparedSnapshot, 'content' | 'figures'>,
): void {
  insertRow(db, SNAPSHOTS, { id, day, content, figures });
}

/** The day on which something was frozen. @throws AppError `archive-damaged`. */
export function snapshotDay(db: ReadableDatabase, snapshotId: Id): IsoDate {
  const row = prepared<[Id], { readonly day: IsoDate }>(db, 'SELECT day FROM snapshots WHERE id = ?').get(snapshotId);
  if (row === undefined) throw lost('manca');
  return row.day;
}

/** The objectives as they were frozen. @throws AppError `archive-damaged` for what is not there, or cannot be read. */
export function snapshotDocument(db: ReadableDatabase, snapshotId: Id): ArchiveDocument {
  const { content } = snapshotRow(db, snapshotId);
  return readOr(() => unpackedContent(content));
}

/** The figures as they were frozen; the content is not touched, so that a great check opens at once. @throws as `snapshotDocument`. */
export function snapshotFigures(db: ReadableDatabase, snapshotId: Id): YearFigures {
  const sql = 'SELECT figures FROM snapshots WHERE id = ?';
  const row = prepared<[Id], { readonly figures: Uint8Array }>(db, sql).get(snapshotId);
  if (row === undefined) throw lost('manca');
  return readOr(() => yearFigures.parse(JSON.parse(gunzipSync(row.figures).toString('utf8'))));
}

/** What has ever been frozen, the last first: when, and of which check; `of` is null where that cannot be read any more. */
export interface KeptSnapshot {
  readonly id: Id;
  readonly day: IsoDate;
  readonly of: { readonly planId: Id; readonly date: IsoDate } | null;
}

export function keptSnapshots(db: ReadableDatabase): readonly KeptSnapshot[] {
  const sql = 'SELECT id, day, figures FROM snapshots ORDER BY rowid DESC';
  const rows = prepared<[], { readonly id: Id; readonly day: IsoDate; readonly figures: Uint8Array }>(db, sql).all();
  return rows.map(({ id, day, figures }) => ({ id, day, of: reviewOf(figures) }));
}

const ofReview = z.object({ planId: yearFigures.shape.planId, on: yearFigures.shape.on });

function reviewOf(figures: Uint8Array): KeptSnapshot['of'] {
  try {
    const { planId, on } = ofReview.parse(JSON.parse(gunzipSync(figures).toString('utf8')));
    return { planId, date: on };
  } catch {
    // Whoever asks for it hears why; that one is damaged must not keep the others from being chosen.
    return null;
  }
}

/** Says which of the frozen states cannot be read any more: one Italian sentence each. */
export function snapshotProblems(db: ReadableDatabase): readonly string[] {
  const ids = prepared<[], { readonly id: Id }>(db, 'SELECT id FROM snapshots ORDER BY id').all();
  return ids.flatMap(({ id }) => {
    try {
      snapshotDocument(db, id);
      snapshotFigures(db, id);
      return [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [error.message];
    }
  });
}

/** Figures as they are kept. */
export function packedFigures(figures: YearFigures): Uint8Array {
  return gzipSync(JSON.stringify(figures), { level: 3 });
}

function snapshotRow(db: ReadableDatabase, id: Id) {
  const row = rowWhere(db, SNAPSHOTS, { id });
  if (row === null) throw lost('manca');
  return row;
}

function readOr<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw lost('è danneggiata', error);
  }
}

function lost(how: string, cause?: unknown): AppError {
  return new AppError(
    'archive-damaged',
    `La fotografia di una verifica ${how} in questo archivio: ripristinare una copia di sicurezza che l'abbia.`,
    { cause },
  );
}
