import type { KeyboardEvent } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ChoiceList } from '../../components/choice-list/choice-list.tsx';
import { FindingMark } from '../../pieces/findings/finding-mark.tsx';
import type { RegisterEntry } from './register-entry.ts';
import styles from './registers.module.css';

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly RegisterEntry[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** Goes on to the fields of the chosen one: Enter or F2. */
  readonly onEdit: () => void;
  /** Moves the chosen one up or down; null where order is not the person's. */
  readonly onMove: ((direction: -1 | 1) => void) | null;
}

/** The rows of a register to choose one of. */
export function EntryList({ label, entries, chosen, onChoose, onEdit, onMove }: EntryListProps) {
  const onKey = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (event.ctrlKey && event.shiftKey && isArrow) onMove?.(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Enter' || event.key === 'F2') onEdit();
    else return false;
    return true;
  };
  return (
    <ChoiceList
      label={label}
      keys={entries.map(({ id }) => id)}
      chosen={chosen}
      onChoose={onChoose}
      lineRem={2}
      line={(index) => <Line entry={entries[index]} />}
      onKey={onKey}
      onDoubleClick={onEdit}
      className={styles.list}
    />
  );
}

function Line({ entry }: { readonly entry: RegisterEntry | undefined }) {
  if (entry === undefined) return null;
  const { note, label, depth = 0, marked = false } = entry;
  return (
    <div className={styles.entry} style={{ '--depth': depth }}>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      <span className={styles.entryLabel}>{label}</span>
      <FindingMark count={marked ? 1 : 0} />
    </div>
  );
}
