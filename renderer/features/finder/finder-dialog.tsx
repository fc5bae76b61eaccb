import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useFocusBack } from '../../components/dialogs/use-focus-back.ts';
import styles from './finder.module.css';
import type { FinderEntry, FinderGroup } from './finder-entry.ts';
import { closeFinder } from './open-finder.ts';

interface FinderDialogProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly groups: readonly FinderGroup[];
  /** What to say where there is nothing to choose. */
  readonly empty: string;
  /** How much was found, for who listens; null while nothing is looked for. */
  readonly summary: string | null;
}

/** A line to type in over a list to choose from: arrows go up and down, Enter chooses, Esc leaves everything as it was. */
export function FinderDialog({ label, placeholder, typed, onTyped, groups, empty, summary }: FinderDialogProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosenAt, setChosenAt] = useState(0);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosenAt, Math.max(0, entries.length - 1));
  const optionId = (entry: FinderEntry | undefined) => (entry === undefined ? undefined : `${listId}-${entry.id}`);
  const activeId = optionId(entries[at]);

  useEffect(() => {
    if (activeId !== undefined) list.current?.querySelector(`[id="${activeId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  // Unless what is chosen takes it elsewhere.
  useFocusBack();
  const choose = (entry: FinderEntry | undefined) => {
    if (entry === undefined) return;
    closeFinder();
    void entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setChosenAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setChosenAt(at <= 0 ? last : at - 1);
    else if (event.key === 'PageDown') setChosenAt(Math.min(at + 8, last));
    else if (event.key === 'PageUp') setChosenAt(Math.max(at - 8, 0));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={closeFinder}
      withCloseButton={false}
      centered={false}
      yOffset="4rem"
      size="44rem"
      padding={0}
      attributes={{ content: { 'aria-label': label } }}
      returnFocus={false}
    >
      <TextInput
        role="combobox"
        aria-label={label}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        data-autofocus
        // At once: the next key is on its way.
        autoFocus
        size="lg"
        variant="unstyled"
        className={styles.input ?? ''}
        placeholder={placeholder}
        leftSection={<IconSearch aria-hidden className={styles.icon} />}
        value={typed}
        onChange={(event) => {
          onTyped(event.currentTarget.value);
          setChosenAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={label} ref={list} className={styles.list}>
        {groups.map(({ heading, entries: lines }) =>
          lines.length === 0 ? null : (
            <div key={heading} role="group" aria-label={heading}>
              <div aria-hidden className={styles.heading}>
                {heading}
              </div>
              {lines.map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line above, which keeps the focus.
                <div
                  key={entry.id}
                  id={optionId(entry)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={entry === entries[at]}
                  className={styles.entry}
                  onClick={() => choose(entry)}
                >
                  {entry.content}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      {entries.length === 0 && <p className={styles.empty}>{empty}</p>}
      <div role="status" className="pg-sr-only">
        {summary}
      </div>
    </Modal>
  );
}
