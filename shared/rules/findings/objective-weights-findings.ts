import { formatHundredths } from '../../format/numbers.ts';
import type { Centre } from '../../schemas/centre.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { Objective } from '../../schemas/objective.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { statusMeaning } from '../review/status-meaning.ts';
import { FULL_WEIGHT, weightsTotal } from '../weights-total.ts';
import type { FindingContext } from './finding-context.ts';
import { objectiveFinding } from './new-finding.ts';

/** An objective as its centre weighs it. `weighs` says whether it counts: those of the PEG that were not dropped. */
export interface WeighedObjective extends Pick<Objective, 'id' | 'code' | 'planId' | 'year' | 'centreId' | 'weight'> {
  readonly weighs: boolean;
}

/** Whether an objective counts among the weights of its centre: one that was dropped weighs in nothing. */
export function isWeighed({ level, status }: Pick<ObjectiveDetail, 'level' | 'status'>): boolean {
  return level === 'PEG' && statusMeaning(status) !== 'dropped';
}

/**
 * Weights of objectives that do not go together, over those of one centre in a plan and year: some have one and some do not, which then weigh
 * 1,00; or, where the municipality wants it, they do not make 100,00. One finding a centre, told of the first objective that lacks a
 * weight, else of its first.
 * @param objectives in the order in which they are told, by code.
 */
export function objectiveWeightsFindings(
  objectives: readonly WeighedObjective[],
  { centres, settings }: Pick<FindingContext, 'centres' | 'settings'>,
): Finding[] {
  const weighed = objectives.filter(({ weighs, centreId }) => weighs && centreId !== null);
  const names = new Map(centres.map((centre) => [centre.id, nameOf(centre)]));
  const groups = Map.groupBy(weighed, ({ planId, year, centreId }) => `${planId} ${year} ${centreId}`);
  return [...groups.values()].flatMap((group) => {
    const blank = group.filter(({ weight }) => weight === null);
    const [about] = blank.length === 0 ? group : blank;
    const name = about === undefined || about.centreId === null ? undefined : names.get(about.centreId);
    if (about === undefined || name === undefined) return [];
    const message = messageFor(group, blank.length, name, settings.objectiveWeights === 'hundred');
    return message === null ? [] : [objectiveFinding(about, 'objective-weights', message, 'weight')];
  });
}

function messageFor(
  group: readonly WeighedObjective[],
  blank: number,
  name: string,
  wantsHundred: boolean,
): string | null {
  const total = weightsTotal(group);
  if (wantsHundred && blank === group.length)
    return `Nessun obiettivo del centro ${name} ha un peso: insieme devono fare 100,00.`;
  if (wantsHundred && total !== FULL_WEIGHT) {
    const without = blank === 0 ? '' : blank === 1 ? ' (uno è senza peso)' : ` (${blank} sono senza peso)`;
    return `I pesi degli obiettivi del centro ${name} fanno ${formatHundredths(total)} invece di 100,00${without}.`;
  }
  if (blank === 0 || blank === group.length) return null;
  return blank === 1
    ? `Manca il peso, che altri obiettivi del centro ${name} hanno: conta 1,00.`
    : `Nel centro ${name} ${blank} obiettivi sono senza il peso, che gli altri hanno: contano 1,00.`;
}

const nameOf = ({ code, shortName, longName }: Centre): string => code ?? (shortName === '' ? longName : shortName);
