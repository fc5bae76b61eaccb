import type { z } from 'zod';
import { centre } from '../../../schemas/centre.ts';
import type { Difference } from '../../../schemas/difference.ts';
import { plan } from '../../../schemas/plan.ts';
import type { Row } from '../rows/row.ts';
import { mayCome } from './possible-values.ts';
import { onlyMine, type WholenessCheck } from './wholeness-check.ts';

/** Fields that a rule of their schema ties together: years in order, at least one name. */
const COUPLED: readonly (readonly [Difference['entity'], z.ZodType, readonly [string, string]])[] = [
  ['plans', plan, ['firstYear', 'lastYear']],
  ['centres', centre, ['longName', 'shortName']],
];

/** Two fields that are right on each side and not together: theirs is held back where some choice would make such a row. */
export const coupledFields: WholenessCheck = (sides, differences) =>
  COUPLED.flatMap(([entity, schema, fields]) => {
    const written = differences.filter(
      (one) => one.entity === entity && one.field !== null && fields.includes(one.field) && mayCome(one),
    );
    const byRow = [...Map.groupBy(written, ({ entityId }) => entityId)];
    return byRow.flatMap(([id, found]) => {
      const mine = sides.mine.find(entity, id);
      if (mine === undefined) return [];
      const isRight = rowsThatMayBe(mine, found).every((row) => schema.safeParse(row).success);
      return isRight ? [] : found.map(onlyMine);
    });
  });

function rowsThatMayBe(mine: Row, differences: readonly Difference[]): readonly object[] {
  let rows: readonly object[] = [mine];
  for (const { field, state, theirs } of differences) {
    const written = rows.map((row) => ({ ...row, [field ?? '']: theirs }));
    rows = state === 'taken' ? written : rows.concat(written);
  }
  return rows;
}
