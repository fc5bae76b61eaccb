import type { Id } from '../../../shared/schemas/primitives.ts';
import { FindingLine } from '../../pieces/findings/finding-line.tsx';
import { FindingMark } from '../../pieces/findings/finding-mark.tsx';
import { useObjectiveFindings } from '../../stores/use-objective-findings.ts';
import styles from './findings.module.css';
import { useFindingActions } from './use-finding-actions.ts';

/** The findings of the objective on screen, in one line that opens; nothing where there are none. */
export function ObjectiveFindings({ objectiveId }: { readonly objectiveId: Id }) {
  const findings = useObjectiveFindings(objectiveId);
  const actions = useFindingActions();
  const [first] = findings;
  if (first === undefined) return null;
  return (
    <details className={styles.panel}>
      <summary className={styles.summary}>
        <FindingMark count={findings.length} />
        <span className={styles.summaryText}>
          <span className={findings.length === 1 ? styles.whenOpen : undefined}>{findings.length} da guardare</span>
          <span className={styles.whenClosed}>{`${findings.length === 1 ? '' : ': '}${first.message}`}</span>
        </span>
      </summary>
      {actions.refusal !== null && <p role="alert">{actions.refusal}</p>}
      <ul className={styles.panelList}>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.rowId} ${finding.field} ${finding.doubt?.id ?? ''}`}>
            <FindingLine {...actions.of(finding)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
