import { memo } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import { formatHundredths } from '../../../shared/format/numbers.ts';
import type { YearCandidate } from '../../../shared/schemas/new-year.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import styles from './new-year.module.css';

/** As many as a person looks through; the rest is reached by its centre. */
const SHOWN_AT_ONCE = 500;

interface CandidateListProps {
  readonly candidates: readonly YearCandidate[];
  readonly ticked: ReadonlySet<Id>;
  readonly codeOf: (candidate: YearCandidate) => string;
  /** What is wrong with the code of an objective, by its identity. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onTick: (id: Id, isTicked: boolean) => void;
  readonly onCode: (id: Id, code: string) => void;
}

/** The objectives of the old year, each with whether it goes on and under which code. */
export function CandidateList({ candidates, ticked, codeOf, errors, onTick, onCode }: CandidateListProps) {
  const left = candidates.length - SHOWN_AT_ONCE;
  if (candidates.length === 0) return <p className={styles.about}>Nessun obiettivo di questo centro.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className={styles.list} aria-label="Obiettivi dell'anno vecchio" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Continua</th>
            <th scope="col">Codice</th>
            <th scope="col">Obiettivo</th>
            <th scope="col">Stato</th>
            <th scope="col" className={styles.number}>
              Avanz.
            </th>
            <th scope="col">Nuovo codice</th>
          </tr>
        </thead>
        <tbody>
          {candidates.slice(0, SHOWN_AT_ONCE).map((candidate) => (
            <CandidateLine
              key={candidate.id}
              candidate={candidate}
              isTicked={ticked.has(candidate.id)}
              code={codeOf(candidate)}
              error={errors[candidate.id] ?? null}
              onTick={onTick}
              onCode={onCode}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className={styles.more}>
          Altri {italianCount(left)}: per vederli scegliere un centro. Valgono anche per loro le spunte.
        </p>
      )}
    </section>
  );
}

interface CandidateLineProps extends Pick<CandidateListProps, 'onTick' | 'onCode'> {
  readonly candidate: YearCandidate;
  readonly isTicked: boolean;
  readonly code: string;
  readonly error: string | null;
}

const CandidateLine = memo(function CandidateLine({
  candidate,
  isTicked,
  code,
  error,
  onTick,
  onCode,
}: CandidateLineProps) {
  const { id, title, status, progress, continuedBy, refusal } = candidate;
  const why = continuedBy === null ? refusal : `già ${continuedBy}`;
  return (
    <tr className={why === null ? undefined : styles.quiet}>
      <td>
        <input
          type="checkbox"
          aria-label={`${candidate.code} continua`}
          checked={isTicked}
          disabled={why !== null}
          onChange={({ currentTarget }) => onTick(id, currentTarget.checked)}
        />
      </td>
      <td className={styles.code}>{candidate.code}</td>
      <td className={styles.title}>{title}</td>
      <td>{status}</td>
      <td className={styles.number}>{progress === null ? '' : formatHundredths(progress)}</td>
      <td>
        {why ?? (
          <>
            <input
              className={styles.typed}
              aria-label={`Nuovo codice di ${candidate.code}`}
              aria-invalid={error !== null}
              value={code}
              disabled={!isTicked}
              onChange={({ currentTarget }) => onCode(id, currentTarget.value)}
            />
            {error !== null && <span className={styles.error}>{error}</span>}
          </>
        )}
      </td>
    </tr>
  );
});
