import { IconAlertTriangle, IconBan, IconCheck, IconMinus, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { counted, italianCount } from '../../../../shared/format/counted.ts';
import type { MergeGroup } from '../../../../shared/ipc/channels/merging.ts';
import { groupTitle } from '../merge-words.ts';
import merging from '../merging.module.css';
import styles from './groups.module.css';

/** One objective of the list: which, and what there is to know before it is opened. */
export function GroupLine({ group }: { readonly group: MergeGroup | undefined }) {
  if (group === undefined) return null;
  const { code, kind, counts, unread = [] } = group;
  const changes = counts.added + counts.removed + counts.changed;
  return (
    <div className={styles.group}>
      <div className={styles.groupTitle} title={`${code} ${groupTitle(group)}`}>
        {code !== '' && <span className={styles.code}>{code}</span>} {groupTitle(group)}
      </div>
      <div className={styles.marks}>
        {kind === 'added' && mark('new', <IconPlus aria-hidden />, 'nuovo')}
        {kind === 'removed' && mark('gone', <IconMinus aria-hidden />, 'tolto')}
        {kind === 'changed' &&
          changes > 0 &&
          mark('changed', <IconPencil aria-hidden />, counted(changes, 'modifica', 'modifiche'))}
        {counts.undecided > 0 &&
          mark('conflict', <IconAlertTriangle aria-hidden />, counted(counts.undecided, 'conflitto', 'conflitti'))}
        {counts.conflicts > 0 &&
          counts.undecided === 0 &&
          mark('decided', <IconCheck aria-hidden />, counted(counts.conflicts, 'deciso', 'decisi'))}
        {counts.declined > 0 && mark('decided', <IconX aria-hidden />, declined(counts.declined))}
        {unread.length > 0 &&
          mark('conflict', <IconAlertTriangle aria-hidden />, counted(unread.length, 'non letta', 'non lette'))}
        {counts.refused > 0 &&
          mark('refused', <IconBan aria-hidden />, counted(counts.refused, 'rifiutata', 'rifiutate'))}
      </div>
    </div>
  );
}

/** A narrow list has room for the figure alone beside the others. */
const declined = (count: number) => (
  <span>
    {italianCount(count)}
    <span className="pg-sr-only"> {count === 1 ? 'rifiutata qui' : 'rifiutate qui'}</span>
  </span>
);

function mark(tone: string, icon: ReactNode, words: ReactNode) {
  return (
    <span className={merging.mark} data-tone={tone}>
      {icon}
      {words}
    </span>
  );
}
