import { formatHundredths } from '../../format/numbers.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import type { Hundredths, Id } from '../../schemas/primitives.ts';
import { indicatorFinding } from './new-finding.ts';

/** What an indicator says of the year before, and what the one that it goes on from came to. */
export interface EarlierResult {
  readonly indicatorId: Id;
  readonly year: number;
  readonly result: Hundredths;
  /** Null where the year is blank. */
  readonly value: Hundredths | null;
}

/** Indicators whose result of the year before is no more what the year before came to: it was typed or corrected after the new year was made. */
export function historyFindings(detail: ObjectiveDetail, behind: readonly EarlierResult[]): Finding[] {
  return detail.indicators.flatMap((indicator) =>
    behind
      .filter(({ indicatorId }) => indicatorId === indicator.id)
      .map(({ year, result, value }) => {
        const here =
          value === null ? `il valore del ${year} qui manca` : `il valore del ${year} qui è ${formatHundredths(value)}`;
        const message = `${here}, ma alla fine del ${year} era ${formatHundredths(result)}.`;
        return indicatorFinding(detail, indicator, 'history-differs', 'results', message);
      }),
  );
}
