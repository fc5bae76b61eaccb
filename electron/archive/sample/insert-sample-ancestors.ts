import { LEVEL_CODES, type LevelCode } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { BLANK_OBJECTIVE } from '../tables/blank-rows.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { OBJECTIVES } from '../tables/tables.ts';
import type { NamedRows } from './named-rows.ts';
import type { SampleAncestor } from './sample-municipality.ts';

/** Writes the chain of mandati, missioni and programmi of a plan; the depth of an entry is its level. */
export function insertSampleAncestors(
  db: WritableDatabase,
  chain: readonly SampleAncestor[],
  planId: Id,
  rows: NamedRows,
): void {
  insertBelow(null, chain, LEVEL_CODES);

  function insertBelow(
    parentId: Id | null,
    ancestors: readonly SampleAncestor[],
    [level, ...lower]: readonly LevelCode[],
  ): void {
    if (level === undefined) throw new Error('The chain is deeper than its levels');
    for (const { code, title, children = [] } of ancestors) {
      const id = newId();
      insertRow(db, OBJECTIVES, {
        ...BLANK_OBJECTIVE,
        id,
        planId,
        level,
        parentId,
        code,
        shortDescription: title,
        title,
      });
      rows.add('objective', code, id);
      insertBelow(id, children, lower);
    }
  }
}
