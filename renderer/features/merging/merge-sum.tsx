import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { MergeCounts } from '../../../shared/ipc/channels/merging.ts';
import { italianCount } from '../../components/values/italian-count.ts';
import { changesInWords } from './merge-words.ts';
import styles from './merging.module.css';

/** What will happen if it is accepted now: always on screen before «Accogli». */
export function MergeSum({ counts }: { readonly counts: MergeCounts }) {
  const { undecided, refused } = counts;
  const changes = changesInWords(counts);
  return (
    <div className={styles.sum}>
      <span>
        {changes === '' ? (
          'Accogliendo adesso non cambia niente'
        ) : (
          <>
            Accogliendo adesso: <b>{changes}</b>
          </>
        )}
      </span>
      {undecided > 0 && (
        <span className={styles.mark} data-tone="conflict">
          <IconAlertTriangle aria-hidden />
          {undecided === 1 ? '1 conflitto da decidere' : `${italianCount(undecided)} conflitti da decidere`}
          <span className={styles.more}>
            {undecided === 1 ? ': resta come mio e rimane elencato' : ': restano come mio e rimangono elencati'}
          </span>
        </span>
      )}
      {refused > 0 && (
        <span className={styles.mark} data-tone="refused">
          <IconBan aria-hidden />
          {refused === 1
            ? '1 modifica non consentita dalla consegna'
            : `${italianCount(refused)} modifiche non consentite dalla consegna`}
          <span className={styles.more}>{refused === 1 ? ': non entra' : ': non entrano'}</span>
        </span>
      )}
    </div>
  );
}
