import { Button } from '@mantine/core';
import { counted, italianCount } from '../../../shared/format/counted.ts';
import { formatOptionalHundredths, formatSigned } from '../../../shared/format/numbers.ts';
import { PACE_NAMES, PACE_SIGNS } from '../../../shared/format/pace-names.ts';
import type { ShownRollUp } from '../../../shared/ipc/channels/reviews.ts';
import { PACES, type Pace } from '../../../shared/schemas/pace.ts';
import { useReviewView } from '../../stores/review-store.ts';
import styles from './reviews.module.css';

/** How many objectives go how: each is a button that shows only those. */
export function PaceCounters({ total, chosen }: { readonly total: ShownRollUp; readonly chosen: Pace | null }) {
  const counter = (pace: Pace | null, label: string, count: number) => (
    <Button
      key={label}
      variant={chosen === pace ? 'filled' : 'default'}
      size="compact-md"
      aria-pressed={chosen === pace}
      onClick={() => useReviewView.setState({ pace })}
    >
      {label} {italianCount(count)}
    </Button>
  );
  return (
    <div className={styles.counters} role="group" aria-label="Mostra solo">
      {counter(null, 'Tutti', total.objectives)}
      {PACES.filter((pace) => total.paces[pace] > 0).map((pace) =>
        counter(pace, `${PACE_SIGNS[pace]} ${PACE_NAMES[pace]}`, total.paces[pace]),
      )}
    </div>
  );
}

interface FootProps {
  readonly total: ShownRollUp;
  readonly shown: number;
  readonly isFinal: boolean;
  readonly isCompared: boolean;
}

/** What all of the check comes to, whatever is looked for. */
export function ReviewFoot({ total, shown, isFinal, isCompared }: FootProps) {
  const { objectives, progress, expected, gap, outcome, notAssessable } = total;
  const figures: readonly (readonly [string, string])[] = [
    ['avanzamento', formatOptionalHundredths(progress)],
    ...(isCompared
      ? ([
          ['atteso', formatOptionalHundredths(expected)],
          ['scarto', gap === null ? '' : formatSigned(gap)],
        ] as const)
      : []),
    ['risultato', formatOptionalHundredths(outcome)],
  ];
  return (
    <p className={styles.foot} role="status">
      <span>
        {counted(objectives, 'obiettivo', 'obiettivi')}
        {shown < objectives && `, in vista ${italianCount(shown)}`}
      </span>
      <span>media pesata:</span>
      {figures.map(([name, value]) => (
        <span key={name}>
          {name} <b>{value === '' ? '-' : value}</b>
        </span>
      ))}
      {isFinal && notAssessable > 0 && <span>non valutabili {notAssessable}</span>}
    </p>
  );
}
