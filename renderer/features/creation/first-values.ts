import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { today } from '../../components/values/today.ts';
import type { ArchiveState } from '../../stores/archive-store.ts';
import type { NewObjectiveInput } from './new-objective-form.ts';

/**
 * What the dialog begins with, in the year on screen: one more like the objective on screen, beside it; or, where there is none, the first objective
 * that an empty plan needs, at the top. Asked for below another, it hangs from that one.
 */
export function firstValues(
  { planId, year, registers }: Pick<ArchiveState, 'planId' | 'year' | 'registers'>,
  shown: Pick<ObjectiveDetail, 'level' | 'parentId' | 'centreId' | 'year'> | null,
  above: Pick<ObjectiveDetail, 'id' | 'level'> | null = null,
): NewObjectiveInput {
  const plan = registers.plans.find(({ id }) => id === planId);
  const thisYear = Number(today().slice(0, 4));
  const inPlan = plan === undefined ? thisYear : Math.min(Math.max(thisYear, plan.firstYear), plan.lastYear);
  const below = above === null ? undefined : LEVEL_CODES[LEVEL_CODES.indexOf(above.level) + 1];
  const level = below ?? shown?.level ?? LEVEL_CODES[0];
  return {
    planId: planId ?? '',
    level,
    parentId: above?.id ?? shown?.parentId ?? '',
    centreId: shown?.centreId ?? '',
    year: String(year ?? shown?.year ?? inPlan),
    code: '',
    title: '',
  };
}
