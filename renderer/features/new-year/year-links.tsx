import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import styles from './new-year.module.css';

type Links = OutputOf<'new-year:links'>;

/** What was read, and of which objective. */
type Read = { readonly of: Id } & ({ readonly links: Links } | { readonly refusal: string });

const NONE: Links = { before: null, after: null };

/** What the objective on screen goes on from, and what goes on from it, as links; nothing where it stands alone. */
export function YearLinks({ objectiveId }: { readonly objectiveId: Id }) {
  // A step, an undo or a merge may make or unmake a link.
  const savedAt = useArchive((state) => state.savedAt);
  const undo = useArchive(({ undoState }) => undoState?.undo);
  const [read, setRead] = useState<Read>({ of: objectiveId, links: NONE });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written last says when to read again.
  useEffect(() => {
    let isGone = false;
    void (async () => {
      try {
        const links = await ask('new-year:links', { objectiveId });
        if (!isGone) setRead({ of: objectiveId, links });
      } catch (thrown) {
        if (!isGone) setRead({ of: objectiveId, refusal: refusalMessage(thrown) });
      }
    })();
    return () => {
      isGone = true;
    };
  }, [objectiveId, savedAt, undo]);
  if (read.of !== objectiveId) return null;
  if ('refusal' in read) return <span className={styles.quiet}>Legami con gli altri anni: {read.refusal}</span>;
  const { before, after } = read.links;
  if (before === null && after === null) return null;
  return (
    <div className={styles.links}>
      {before === 'absent' && (
        <span className={styles.quiet}>Continua da un anno precedente non in questo archivio</span>
      )}
      {before !== null && before !== 'absent' && <YearLink words="Continua da" {...before} />}
      {after !== null && <YearLink words="Continua in" {...after} />}
    </div>
  );
}

function YearLink({ words, id, code }: { readonly words: string; readonly id: Id; readonly code: string }) {
  return (
    <span>
      <span className={styles.quiet}>{words}</span>{' '}
      <button type="button" className={styles.link} onClick={() => void goToObjective(id)}>
        {code}
      </button>
    </span>
  );
}
