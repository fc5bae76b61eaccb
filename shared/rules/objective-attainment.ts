import { assertNever } from '../assert-never.ts';
import type { Indicator } from '../schemas/indicator.ts';
import { type Hundredths, hundredths } from '../schemas/primitives.ts';
import type { Settings } from '../schemas/settings.ts';
import { dividedHalfUp } from './divided-half-up.ts';
import { indicatorAttainment } from './indicator-attainment.ts';

type Measured = Pick<Indicator, 'direction' | 'target' | 'result' | 'weight'>;

/**
 * Attainment of an objective over its indicators, a percentage in hundredths: their mean weighted by the indicators' weights
 * (rounded half up), or the worst of them, as the municipality has set. Indicators that cannot be measured are left out; null when
 * none is left, or none that weighs.
 */
export function objectiveAttainment(
  indicators: readonly Measured[],
  settings: Pick<Settings, 'lowerIsBetter' | 'cappedAttainment' | 'objectiveAttainment'>,
): Hundredths | null {
  const measured = indicators.flatMap((indicator) => {
    const attainment = indicatorAttainment(indicator, settings);
    return attainment === null ? [] : [{ weight: BigInt(indicator.weight), attainment }];
  });
  if (measured.length === 0) return null;
  switch (settings.objectiveAttainment) {
    case 'worst':
      return measured.reduce((worst, next) => (next.attainment < worst.attainment ? next : worst)).attainment;
    case 'weightedMean':
      return weightedMean(measured);
    default:
      return assertNever(settings.objectiveAttainment);
  }
}

function weightedMean(measured: readonly { weight: bigint; attainment: Hundredths }[]): Hundredths | null {
  let weights = 0n;
  let products = 0n;
  for (const { weight, attainment } of measured) {
    weights += weight;
    products += weight * BigInt(attainment);
  }
  return weights <= 0n ? null : hundredths.parse(dividedHalfUp(products, weights));
}
