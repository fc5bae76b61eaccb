import type { Selection } from '../../../shared/schemas/selection.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';

/** Which objectives, as a person says it: the level by its code or label. */
export interface TypedSelection extends Omit<Selection, 'level'> {
  readonly level?: string | undefined;
}

/** What is meant by it in an archive. @throws AppError `not-found` for a level that is not there. */
export async function typedSelection(
  path: string,
  { level, ...criteria }: TypedSelection,
  author: Author,
): Promise<Selection> {
  if (level === undefined) return criteria;
  const { levelNamed } = await import('../../archive/objectives/level-named.ts');
  return {
    ...criteria,
    level: await withArchive(path, 'read', author, ({ database }) => levelNamed(database, level)),
  };
}
