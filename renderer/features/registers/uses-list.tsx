import { Anchor } from '@mantine/core';
import { italianCount } from '../../../shared/format/counted.ts';
import type { RegisterKind, RegisterUse } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { goToObjective } from '../../stores/go-to.ts';
import styles from './registers.module.css';
import { useUses } from './use-uses.ts';

/** Uses listed one by one; the rest is counted. */
const LISTED = 200;

interface UsesListProps {
  readonly kind: RegisterKind;
  readonly id: Id;
  readonly title?: string;
}

/** «Dove è usato»: every objective that refers to a row, leading to it. */
export function UsesList({ kind, id, title = 'Dove è usato' }: UsesListProps) {
  const uses = useUses(kind, id);
  return (
    <section aria-label={title}>
      <h4 className={styles.subtitle}>
        {title}
        {uses !== null && typeof uses !== 'string' && <span className={styles.count}>{italianCount(uses.length)}</span>}
      </h4>
      <Uses uses={uses} />
    </section>
  );
}

function Uses({ uses }: { readonly uses: readonly RegisterUse[] | string | null }) {
  if (uses === null) return null;
  if (typeof uses === 'string') return <p role="alert">{uses}</p>;
  if (uses.length === 0) return <p className={styles.quiet}>In nessun obiettivo: si può eliminare.</p>;
  return (
    <ul className={styles.uses}>
      {uses.slice(0, LISTED).map(({ objectiveId, objectiveCode, where }) => (
        <li key={`${objectiveId} ${where}`}>
          <Anchor component="button" type="button" inherit onClick={() => void goToObjective(objectiveId)}>
            {objectiveCode}
          </Anchor>{' '}
          <span className={styles.quiet}>{where}</span>
        </li>
      ))}
      {uses.length > LISTED && <li className={styles.quiet}>{othersInWords(uses.length - LISTED)}</li>}
    </ul>
  );
}

function othersInWords(count: number): string {
  return count === 1 ? 'E un altro.' : `E altri ${italianCount(count)}.`;
}
