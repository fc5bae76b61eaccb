import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { allRows, rowWhere } from '../../archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../archive/tables/tables.ts';

/** The objectives of one file, and the code that its name shows. */
export interface PrintGroup {
  readonly code: string;
  readonly objectives: readonly Id[];
}

const NO_CENTRE = 'senza-centro';

/** Divides the selected objectives over files, keeping their order. */
export function printGroups(
  db: ReadableDatabase,
  objectives: readonly Id[],
  split: 'objective' | 'centre',
): readonly PrintGroup[] {
  const centreCodes = new Map(allRows(db, CENTRES).map(({ id, code, shortName }) => [id, code ?? shortName]));
  const groups = new Map<string, { code: string; objectives: Id[] }>();
  for (const id of objectives) {
    const objective = rowWhere(db, OBJECTIVES, { id });
    const centreId = objective?.centreId ?? null;
    const code = split === 'objective' ? objective?.code : centreId === null ? NO_CENTRE : centreCodes.get(centreId);
    const key = split === 'objective' ? id : (centreId ?? NO_CENTRE);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { code: code ?? NO_CENTRE, objectives: [id] });
    else group.objectives.push(id);
  }
  return [...groups.values()];
}
