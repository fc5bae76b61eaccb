import { Button } from '@mantine/core';
import { formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import { PACE_NAMES, PACE_SIGNS } from '../../../../shared/format/pace-names.ts';
import type { ReviewedObjective } from '../../../../shared/ipc/channels/reviews.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import styles from './panel.module.css';

interface PhasesTableProps {
  readonly phases: ReviewedObjective['phases'];
  readonly isCompared: boolean;
}

/** The phases of an objective as they stand at a check; progress is typed in their own grid. */
export function PhasesTable({ phases, isCompared }: PhasesTableProps) {
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.subtitle}>Fasi</h3>
        <Button variant="subtle" size="compact-sm" onClick={() => useInterface.setState({ tab: 'fasi' })}>
          Scrivi gli avanzamenti
        </Button>
      </div>
      {phases.length === 0 ? (
        <p className={styles.quiet}>Nessuna fase.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">N.</th>
              <th scope="col">Descrizione</th>
              <th scope="col">Peso</th>
              <th scope="col">Avanz.</th>
              {isCompared && <th scope="col">Atteso</th>}
              <th scope="col">Andamento</th>
            </tr>
          </thead>
          <tbody>
            {phases.map(({ id, number, description, weight, progress, expected, pace, detail }) => (
              <tr key={id}>
                <td>{number}</td>
                <th scope="row">{description}</th>
                <td>{formatOptionalHundredths(weight)}</td>
                <td>{formatOptionalHundredths(progress)}</td>
                {isCompared && <td>{formatOptionalHundredths(expected)}</td>}
                <td className={styles.words}>
                  {PACE_SIGNS[pace]} {PACE_NAMES[pace]}
                  {detail !== '' && `, ${detail}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
