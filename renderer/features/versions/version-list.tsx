import { formatDate } from '../../../shared/format/dates.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { chooseVersion } from '../../stores/versions-store.ts';
import { KIND_WORDS, variedInWords } from './version-words.ts';
import styles from './versions.module.css';

interface VersionListProps {
  readonly read: OutputOf<'versions:read'>;
  readonly chosenId: Id | null;
}

/** What is varied since the last version, and the versions themselves, the last first; the one that is looked at is opened below. */
export function VersionList({ read: { versions, sinceLast }, chosenId }: VersionListProps) {
  const line = (id: Id | null, what: string, when: string, act: string, varied: string) => (
    <li key={id ?? 'now'}>
      <button
        type="button"
        className={styles.version}
        aria-current={id === chosenId}
        onClick={() => void chooseVersion(id)}
      >
        <span className={styles.kind}>{what}</span>
        <span className={styles.date}>{when}</span>
        <span className={styles.act}>{act}</span>
        <span className={styles.varied}>{varied}</span>
      </button>
    </li>
  );
  return (
    <ul className={styles.versions} aria-label="Versioni del piano">
      {line(null, 'Adesso', '', 'non ancora adottato', sinceLast ? variedInWords(sinceLast) : 'niente variato')}
      {versions
        .toReversed()
        .map(({ id, kind, date, act, varied }) =>
          line(id, KIND_WORDS[kind], formatDate(date), act, kind === 'approval' ? '' : variedInWords(varied)),
        )}
    </ul>
  );
}
