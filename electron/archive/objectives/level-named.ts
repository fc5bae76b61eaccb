import { AppError } from '../../../shared/errors.ts';
import { folded } from '../../../shared/format/folded.ts';
import type { LevelCode } from '../../../shared/schemas/level.ts';
import type { ReadableDatabase } from '../archive.ts';
import { allRows } from '../tables/table.ts';
import { LEVELS } from '../tables/tables.ts';

/**
 * The level that a person means by its code (`PEG`) or by its label (`Obiettivo di PEG`), accents and case ignored.
 * @throws AppError `not-found` that says which levels there are.
 */
export function levelNamed(db: ReadableDatabase, text: string): LevelCode {
  const known = allRows(db, LEVELS);
  const wanted = folded(text);
  const level = known.find(({ code, label }) => folded(code) === wanted || folded(label) === wanted);
  if (level !== undefined) return level.code;
  throw new AppError('not-found', `Il livello «${text}» non c'è: ci sono ${known.map(({ code }) => code).join(', ')}.`);
}
