import { formatDate } from '../../../../shared/format/dates.ts';
import { formatOptionalHundredths, formatSigned } from '../../../../shared/format/numbers.ts';
import { PACE_NAMES } from '../../../../shared/format/pace-names.ts';
import type { ReviewedObjective } from '../../../../shared/ipc/channels/reviews.ts';
import styles from './panel.module.css';

type Moments = ReviewedObjective['moments'];
type Figures = Moments[number]['figures'];

const LINES: readonly (readonly [name: string, shown: (figures: Figures) => string, isCompared: boolean])[] = [
  ['Avanzamento', ({ progress }) => formatOptionalHundredths(progress), false],
  ['Atteso', ({ expected }) => formatOptionalHundredths(expected), true],
  ['Scarto', ({ gap }) => (gap === null ? '' : formatSigned(gap)), true],
  ['Andamento', ({ pace }) => PACE_NAMES[pace], false],
  ['Risultato', ({ outcome }) => formatOptionalHundredths(outcome), false],
];

interface MomentsTableProps {
  readonly moments: Moments;
  readonly isCompared: boolean;
}

/** How an objective stood at each check of its year, and stands today. */
export function MomentsTable({ moments, isCompared }: MomentsTableProps) {
  if (moments.length === 0) return null;
  const key = ({ date, isToday }: Moments[number]) => `${date} ${isToday}`;
  return (
    <section>
      <h3 className={styles.subtitle}>Nell'anno</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {moments.map((moment) => (
              <th key={key(moment)} scope="col">
                {moment.isToday ? 'oggi' : formatDate(moment.date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.filter(([, , isOfGap]) => isCompared || !isOfGap).map(([name, shown]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {moments.map((moment) => (
                <td key={key(moment)}>{shown(moment.figures) || '-'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
