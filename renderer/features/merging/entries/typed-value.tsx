import { Button, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { MergeEntry } from '../../../../shared/ipc/channels/merging.ts';
import { KeyboardHint } from '../../../components/keyboard/keyboard-hint.tsx';
import styles from './entries.module.css';
import { entryTitle } from './entry-words.ts';

export interface TypedValueProps {
  readonly entry: MergeEntry;
  readonly onTyping: (entry: MergeEntry, isTyping: boolean) => void;
  /** Decides by what was typed. Resolves to why it was refused, null when it was not. */
  readonly onType: (entry: MergeEntry, text: string) => Promise<string | null>;
}

/** A field for a value in place of both sides: Enter writes it, in a long text with Ctrl, and Esc gives it up. */
export function TypedValue({ entry, onType, onTyping }: TypedValueProps) {
  const [text, setText] = useState(entry.typed ?? entry.mine ?? entry.theirs ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    const refused = await onType(entry, text);
    setWriting(false);
    setFault(refused);
    if (refused === null) onTyping(entry, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onTyping(entry, false);
    else if (event.key === 'Enter' && (event.ctrlKey || !entry.isLongText)) void write();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const field = {
    'aria-label': `Altro valore per ${entryTitle(entry)}`,
    value: text,
    error: fault,
    autoFocus: true,
    onKeyDown,
    onFocus: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      event.currentTarget.select(),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setText(event.currentTarget.value),
  };
  return (
    <div role="gridcell" tabIndex={-1} className={styles.typing}>
      {entry.isLongText ? (
        <Textarea autosize minRows={3} maxRows={12} className={styles.typed ?? ''} {...field} />
      ) : (
        <TextInput className={styles.typed ?? ''} {...field} />
      )}
      <Button
        size="compact-sm"
        loading={isWriting}
        rightSection={<KeyboardHint keys={entry.isLongText ? 'Ctrl+Invio' : 'Invio'} />}
        onClick={() => void write()}
      >
        Scrivi
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onTyping(entry, false)}>
        Annulla
      </Button>
    </div>
  );
}
