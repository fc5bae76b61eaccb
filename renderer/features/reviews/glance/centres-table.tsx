import { UnstyledButton } from '@mantine/core';
import { formatOptionalHundredths, formatSigned } from '../../../../shared/format/numbers.ts';
import type { YearGlance as Told } from '../../../../shared/ipc/channels/year.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { useAcrossViews } from '../../../stores/across-store.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { ALL_REVIEWED, useReviewView } from '../../../stores/review-store.ts';
import styles from './glance.module.css';

type Centre = Told['centres'][number];

/** The centres of a year, each with all below it, and the whole Ente; every figure leads where it comes from. */
export function CentresTable({ told: { centres, total, reckoning, returns } }: { readonly told: Told }) {
  const isCompared = reckoning.expectedProgress !== 'none';
  const wrongWeights = centres.filter(({ weights }) => weights !== null).length;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Centro</th>
            <th scope="col">Ob.</th>
            <th scope="col" colSpan={2}>
              Avanzamento
            </th>
            {isCompared && <th scope="col">Atteso</th>}
            {isCompared && <th scope="col">Scarto</th>}
            <th scope="col">In rit.</th>
            <th scope="col">Scadute</th>
            <th scope="col">Pesi</th>
            {returns !== null && <th scope="col">Rientro</th>}
          </tr>
        </thead>
        <tbody>
          {centres.map((centre) => (
            <CentreRow
              key={centre.centreId ?? 'none'}
              centre={centre}
              isCompared={isCompared}
              hasReturns={returns !== null}
            />
          ))}
        </tbody>
        <tfoot>
          <CentreRow
            centre={{ centreId: null, depth: 0, name: 'Ente', figures: total, weights: null, returned: returns }}
            isCompared={isCompared}
            hasReturns={returns !== null}
            wrongWeights={wrongWeights}
          />
        </tfoot>
      </table>
    </div>
  );
}

interface CentreRowProps {
  readonly centre: Centre;
  readonly isCompared: boolean;
  readonly hasReturns: boolean;
  /** In how many centres weights are wrong; only of the whole. */
  readonly wrongWeights?: number;
}

function CentreRow({ centre, isCompared, hasReturns, wrongWeights }: CentreRowProps) {
  const { centreId, depth, name, figures, weights, returned } = centre;
  const { objectives, progress, expected, gap, paces, overdue } = figures;
  const known = useArchive(({ registers }) => registers.centres.find(({ id }) => id === centreId));
  const shown = known === undefined ? name : [known.code, known.shortName || known.longName].filter(Boolean).join(' ');
  const scope = wrongWeights === undefined ? centreId : null;
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${depth + 0.5}rem` }} title={name}>
        {shown}
      </th>
      <td>{objectives}</td>
      <td>{formatOptionalHundredths(progress) || '-'}</td>
      <td className={styles.bar}>
        <ProgressBar progress={progress} expected={isCompared ? expected : null} />
      </td>
      {isCompared && <td>{formatOptionalHundredths(expected) || '-'}</td>}
      {isCompared && <td>{gap === null ? '-' : formatSigned(gap)}</td>}
      <td>
        <Lead count={paces.late} label={`${paces.late} in ritardo, ${name}`} onClick={() => toLate(scope)} />
      </td>
      <td>
        <Lead count={overdue} label={`${overdue} fasi scadute, ${name}`} onClick={() => toPhases(scope)} />
      </td>
      <td>{wrongWeights === undefined ? weightsInWords(weights) : wrongWeights === 0 ? 'ok' : wrongWeights}</td>
      {hasReturns && (
        <td>
          {returned === null ? (
            ''
          ) : (
            <UnstyledButton className={styles.lead ?? ''} onClick={() => useInterface.setState({ screen: 'handOuts' })}>
              {returned.returned} su {returned.asked}
              {returned.overdue > 0 && ', in rit.'}
            </UnstyledButton>
          )}
        </td>
      )}
    </tr>
  );
}

function Lead({ count, label, onClick }: { count: number; label: string; onClick: () => void }) {
  if (count === 0) return <>0</>;
  return (
    <UnstyledButton className={styles.lead ?? ''} aria-label={label} onClick={onClick}>
      {count}
    </UnstyledButton>
  );
}

function toLate(centreId: Id | null): void {
  useReviewView.setState({ ...ALL_REVIEWED, pace: 'late', centreId });
  useInterface.setState({ screen: 'reviews' });
}

function toPhases(centreId: Id | null): void {
  useAcrossViews.setState(({ phases }) => ({
    phases: { ...phases, centreId, sort: { key: 'plannedEnd', descending: false } },
  }));
  useInterface.setState({ screen: 'phases' });
}

function weightsInWords(weights: Centre['weights']): string {
  if (weights === null) return 'ok';
  return weights === 'mixed' ? 'in parte' : formatSigned(weights);
}

interface ProgressBarProps {
  readonly progress: number | null;
  readonly expected: number | null;
}

/** What is done as a bar, and where it should be as a line; the numbers stand beside it. */
function ProgressBar({ progress, expected }: ProgressBarProps) {
  if (progress === null) return null;
  return (
    <span aria-hidden className={styles.track}>
      <span className={styles.done} style={{ width: `${progress / 100}%` }} />
      {expected !== null && <span className={styles.due} style={{ left: `${expected / 100}%` }} />}
    </span>
  );
}
