import { IconAlertTriangle } from '@tabler/icons-react';
import { counted } from '../../../../shared/format/counted.ts';
import { unreadSentence } from '../../../../shared/format/unread-sentence.ts';
import type { MergeGroup } from '../../../../shared/ipc/channels/merging.ts';
import styles from './unread-cells.module.css';

/** The cells of an objective that could not be read: what stands there, why it is no value, and what stays instead. */
export function UnreadCells({ unread }: { readonly unread: NonNullable<MergeGroup['unread']> }) {
  if (unread.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className={styles.root} tabIndex={0} aria-label="Celle non lette">
      <p className={styles.head}>
        <IconAlertTriangle aria-hidden className={styles.icon} />
        {counted(unread.length, 'cella non letta: resta', 'celle non lette: resta')} quello che c'è, e dopo si trova tra
        le cose da guardare.
      </p>
      <ul className={styles.list}>
        {unread.map(({ cell, text, message, subject, field, mine }) => (
          <li key={cell}>
            <b>{subject === '' ? field : `${subject}: ${field}`}</b> (cella {cell})
            <div>{unreadSentence({ text, message })}</div>
            <div className={styles.quiet}>Resta: {mine === null || mine === '' ? '–' : mine}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
