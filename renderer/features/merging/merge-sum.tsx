import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { MergeCounts } from '../../../shared/ipc/channels/merging.ts';
import { counted } from './counted.ts';
import { changesInWords } from './merge-words.ts';
import styles from './merging.module.css';

/** What will happen if it is accepted now: always on screen before «Accogli». */
export function MergeSum({ counts }: { readonly counts: MergeCounts }) {
  const { undecided, refused } = counts;
  const changes = changesInWords(counts);
  const [stays, enters] = [undecided === 1, refused === 1];
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
          <span>
            {counted(undecided, 'conflitto', 'conflitti')} da decidere
            <span className={styles.more}>
              {stays ? ': resta come mio e rimane elencato' : ': restano come mio e rimangono elencati'}
            </span>
          </span>
        </span>
      )}
      {refused > 0 && (
        <span className={styles.mark} data-tone="refused">
          <IconBan aria-hidden />
          <span>
            {counted(refused, 'modifica non consentita', 'modifiche non consentite')} dalla consegna
            <span className={styles.more}>{enters ? ': non entra' : ': non entrano'}</span>
          </span>
        </span>
      )}
    </div>
  );
}
