import type { Finding } from '../../schemas/finding.ts';
import type { IndicatorDetail, ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { isYearOver } from '../is-year-over.ts';
import { lowerIsBetterWord } from '../lower-is-better-word.ts';
import { saysYesOrNo } from '../says-yes-or-no.ts';
import type { FindingContext } from './finding-context.ts';
import { indicatorFinding } from './new-finding.ts';
import { scaleDoubt } from './scale-doubt.ts';

/** What is doubtful about one indicator: its result, its scale, its direction. */
export function indicatorFindings(
  detail: ObjectiveDetail,
  indicator: IndicatorDetail,
  { today }: FindingContext,
): Finding[] {
  const found: Finding[] = [];
  if (indicator.result === null && detail.year !== null && isYearOver(detail.year, today)) {
    const message = `il ${detail.year} è finito, ma manca il valore raggiunto.`;
    found.push(indicatorFinding(detail, indicator, 'result-missing', 'result', message));
  }
  const scale = scaleDoubt(indicator);
  if (scale !== null) found.push(indicatorFinding(detail, indicator, 'result-scale', 'result', scale));
  const word = directionDoubt(indicator);
  if (word !== null) {
    const message = `«${word}» fa pensare che meno sia meglio, ma la lettura del risultato è «più è meglio»: controllarla.`;
    found.push(indicatorFinding(detail, indicator, 'direction-doubtful', 'direction', message));
  }
  return found;
}

/** The word that contradicts higher-is-better, or null. A yes/no about a reduction is rightly higher-is-better. */
function directionDoubt({ description, direction, target, result }: IndicatorDetail): string | null {
  const yesNo = saysYesOrNo(description) || (isYesOrNo(target) && (result === null || isYesOrNo(result)));
  return direction !== 'higher' || yesNo ? null : lowerIsBetterWord(description);
}

const isYesOrNo = (value: number | null) => value === 0 || value === 100;
