import { Button, TextInput } from '@mantine/core';
import { IconArrowsJoin, IconPlus, IconSearch, IconTable } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { NewRegisterRow } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { matching } from '../../components/fields/matching.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { AddEntryDialog, type EntryQuestion } from './add-entry-dialog.tsx';
import { EntryList } from './entry-list.tsx';
import type { RegisterEntry } from './register-entry.ts';
import styles from './registers.module.css';

interface RegisterPaneProps {
  /** What the list is called: «Persone». */
  readonly label: string;
  /** What the register is for. */
  readonly purpose: string;
  readonly entries: readonly RegisterEntry[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id | null) => void;
  /** How a row is added; null where rows are fixed. */
  readonly adding: {
    readonly label: string;
    readonly questions: readonly EntryQuestion[];
    readonly row: (answers: Readonly<Record<string, string>>) => NewRegisterRow;
  } | null;
  /** Whether its rows may come as a table too. */
  readonly comesAsTable?: boolean;
  /** How many names it has in more than one spelling, to be united together; absent where there is none. */
  readonly doubles?: { readonly count: number; readonly onUnite: () => void };
  /** Moves a row one place up or down; absent where order is not the person's. */
  readonly onMove?: (id: Id, direction: -1 | 1) => void;
  /** What can be done where there are no rows yet, besides adding one; absent where there is nothing else. */
  readonly firstStep?: ReactNode;
  /** The fields of the chosen row. */
  readonly children: ReactNode;
}

/** A register: its rows on the left, narrowed by typing; the chosen one on the right. */
export function RegisterPane(props: RegisterPaneProps) {
  const {
    label,
    purpose,
    entries,
    chosen,
    onChoose,
    adding,
    comesAsTable = false,
    doubles,
    onMove,
    firstStep,
    children,
  } = props;
  const writable = useWritable();
  const [filter, setFilter] = useState('');
  const [isAdding, setAdding] = useState(false);
  const detail = useRef<HTMLElement>(null);
  const shown = filter.trim() === '' ? entries : filtered(entries, filter);
  return (
    <div className={styles.pane}>
      <div className={styles.side}>
        <TextInput
          aria-label={`Cerca in ${label}`}
          placeholder={`Cerca tra ${italianCount(entries.length)}`}
          leftSection={<IconSearch aria-hidden size="1rem" />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <EntryList
          label={label}
          entries={shown}
          chosen={chosen}
          onChoose={onChoose}
          onEdit={() => detail.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus()}
          onMove={
            onMove === undefined || chosen === null || !writable ? null : (direction) => onMove(chosen, direction)
          }
        />
        {writable && doubles !== undefined && (
          <Button variant="default" leftSection={<IconArrowsJoin aria-hidden size="1rem" />} onClick={doubles.onUnite}>
            Unisci le grafie doppie ({italianCount(doubles.count)})…
          </Button>
        )}
        {writable && comesAsTable && (
          <Button
            variant="default"
            leftSection={<IconTable aria-hidden size="1rem" />}
            onClick={() => useInterface.setState({ dialog: 'importTable' })}
          >
            Incolla o importa un elenco…
          </Button>
        )}
        {writable && adding !== null && (
          <Button variant="default" leftSection={<IconPlus aria-hidden size="1rem" />} onClick={() => setAdding(true)}>
            {adding.label}
          </Button>
        )}
      </div>
      <section ref={detail} className={styles.detail} aria-label={`${label}: la voce scelta`}>
        {chosen !== null && entries.some(({ id }) => id === chosen) ? (
          children
        ) : (
          <EmptyState
            title={entries.length === 0 ? `${label}: ancora niente` : label}
            action={entries.length === 0 ? firstStep : undefined}
          >
            {purpose}
          </EmptyState>
        )}
      </section>
      {isAdding && adding !== null && (
        <AddEntryDialog
          title={adding.label}
          questions={adding.questions}
          row={adding.row}
          onAdded={onChoose}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function filtered(entries: readonly RegisterEntry[], typed: string): readonly RegisterEntry[] {
  const words = (entry: RegisterEntry) => `${entry.note ?? ''} ${entry.label}`;
  const found = new Set(matching(entries.map(words), typed, { most: entries.length }));
  return entries.filter((entry) => found.has(words(entry))).map((entry) => ({ ...entry, depth: 0 }));
}
