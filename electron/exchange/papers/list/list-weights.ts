import { weightsInWords } from '../../../../shared/format/weights-in-words.ts';
import {
  centreWeights,
  indicatorWeights,
  phaseWeights,
  type WeightsSum,
} from '../../../../shared/rules/papers/weights-sum.ts';
import { statusMeaning } from '../../../../shared/rules/review/status-meaning.ts';
import type { ListOptions } from '../../../../shared/schemas/paper.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { PaperObjective } from '../paper-objectives.ts';
import type { PaperSource } from '../paper-source.ts';

/** What the weights of each centre's objectives come to: of all of its year, chosen or not, but those that were dropped. */
export function weightsByCentre({ year }: PaperSource): ReadonlyMap<Id | null, WeightsSum> {
  const standing = year.objectives.filter((one) => !isDropped(one));
  const groups = [...Map.groupBy(standing, ({ centreId }) => centreId)];
  return new Map(groups.map(([centreId, those]) => [centreId, centreWeights(those, year.reckoning)]));
}

const isDropped = ({ status }: Pick<PaperObjective, 'status'>): boolean => statusMeaning(status) === 'dropped';

/** `Pesi: fasi 100,00 ok; indicatori 3,00`, and what is to be put right. */
export function ownWeightsInWords(one: PaperObjective, byCentre: ReadonlyMap<Id | null, WeightsSum>): string {
  const { phases, indicators, weight, centreId } = one;
  const centre = centreId === null ? undefined : byCentre.get(centreId);
  const lacks = weight === null && centre !== undefined && centre.blank < centre.count && !isDropped(one);
  const label = hasWrongWeights(one, byCentre) ? 'Pesi da correggere' : 'Pesi';
  const ofPhases = phases.length === 0 ? 'senza fasi' : `fasi ${weightsInWords(phaseWeights(phases), 'una')}`;
  const ofIndicators =
    indicators.length === 0 ? 'senza indicatori' : `indicatori ${weightsInWords(indicatorWeights(indicators), 'uno')}`;
  return `${label}: ${ofPhases}; ${ofIndicators}${lacks ? "; l'obiettivo non ha peso e conta 1,00" : ''}`;
}

/**
 * Whether something of an objective's weights is to be put right: those of its phases, its own where others of its centre have one, or all of its
 * centre where they do not make 100,00 and must. One that was dropped weighs in nothing.
 */
function hasWrongWeights(one: PaperObjective, byCentre: ReadonlyMap<Id | null, WeightsSum>): boolean {
  if (isDropped(one)) return false;
  const { weight, phases, centreId } = one;
  if (phaseWeights(phases).isWrong) return true;
  const centre = centreId === null ? undefined : byCentre.get(centreId);
  if (centre === undefined || !centre.isWrong) return false;
  return weight === null || (centre.gap !== null && centre.gap !== 0);
}

/** The objectives that a list shows: the chosen ones, or of them those with something to be put right. */
export function shownObjectives(
  { objectives }: PaperSource,
  { onlyWrong }: Pick<ListOptions, 'onlyWrong'>,
  byCentre: ReadonlyMap<Id | null, WeightsSum>,
): readonly PaperObjective[] {
  return onlyWrong ? objectives.filter((one) => hasWrongWeights(one, byCentre)) : objectives;
}
