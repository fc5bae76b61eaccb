import { IconAlertTriangle, IconBan, IconCheck, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { MergeEntry } from '../../../../shared/ipc/channels/merging.ts';
import styles from './entries.module.css';
import { entryState } from './entry-words.ts';

const ICONS = { added: IconPlus, removed: IconMinus, field: IconPencil, order: IconPencil } as const;

/** What becomes of a difference, in words with a sign before them. */
export function EntryStateTag({ entry }: { readonly entry: MergeEntry }) {
  const { state, kind, decision } = entry;
  const tone = decision === null ? state : 'decided';
  const Icon = {
    conflict: IconAlertTriangle,
    decided: IconCheck,
    refused: IconBan,
    unread: IconAlertTriangle,
    taken: ICONS[kind],
  }[tone];
  return (
    <span className={styles.state} data-tone={tone}>
      <Icon aria-hidden />
      {entryState(entry)}
    </span>
  );
}
