import type { Cover } from '../../../shared/schemas/cover.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../archive.ts';
import { rowWhere } from '../tables/table.ts';
import { LEVELS } from '../tables/tables.ts';
import { selectedCentre, selectedPlan } from './selection-names.ts';

/**
 * The cover of a document printed on a day from a selection, with the names that its codes have in the archive.
 * @throws AppError `not-found` for a plan or centre that the archive does not have.
 */
export function readCover(db: ReadableDatabase, selection: Selection, date: IsoDate): Cover {
  const plan = selection.plan === undefined ? null : selectedPlan(db, selection.plan);
  const level = selection.level === undefined ? null : rowWhere(db, LEVELS, { code: selection.level });
  const centre = selection.centre === undefined ? null : selectedCentre(db, selection.centre);
  return {
    date,
    parameters: {
      ...(plan === null ? {} : { plan: { code: plan.code, name: plan.name } }),
      ...(level === null ? {} : { levelLabel: level.label }),
      ...(selection.text === undefined ? {} : { shortDescription: selection.text }),
      ...(centre === null || selection.centre === undefined
        ? {}
        : { centre: { code: selection.centre, name: centre.longName === '' ? centre.shortName : centre.longName } }),
    },
  };
}
