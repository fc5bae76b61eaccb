import { IconAlertTriangle, IconBan, IconX } from '@tabler/icons-react';
import { counted } from '../../../shared/format/counted.ts';
import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import { changesInWords, declinedInWords, keepsConflicts } from './merge-words.ts';
import styles from './merging.module.css';

/** What will happen if it is accepted now: always on screen before «Accogli». */
export function MergeSum({ summary: { kind, counts, groups } }: { readonly summary: MergeSummary }) {
  const { undecided, refused, declined } = counts;
  const unread = groups.reduce((sum, group) => sum + (group.unread?.length ?? 0), 0);
  const changes = changesInWords(counts);
  const one = undecided === 1;
  const staying = one ? 'resta come mio' : 'restano come mio';
  const listed = one ? 'rimane elencato' : 'rimangono elencati';
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
            <span className={styles.more}>: {keepsConflicts(kind) ? `${staying} e ${listed}` : staying}</span>
          </span>
        </span>
      )}
      {declined > 0 && (
        <span className={styles.mark} data-tone="decided">
          <IconX aria-hidden />
          <span>
            {declinedInWords(declined)}
            <span className={styles.more}>{declined === 1 ? ': resta il mio' : ': restano i miei'}</span>
          </span>
        </span>
      )}
      {unread > 0 && (
        <span className={styles.mark} data-tone="conflict">
          <IconAlertTriangle aria-hidden />
          <span>
            {counted(unread, 'cella non letta', 'celle non lette')}
            <span className={styles.more}>: resta quello che c'è</span>
          </span>
        </span>
      )}
      {refused > 0 && (
        <span className={styles.mark} data-tone="refused">
          <IconBan aria-hidden />
          <span>
            {counted(refused, 'modifica non consentita', 'modifiche non consentite')}
            <span className={styles.more}>{refused === 1 ? ': non entra' : ': non entrano'}</span>
          </span>
        </span>
      )}
    </div>
  );
}
