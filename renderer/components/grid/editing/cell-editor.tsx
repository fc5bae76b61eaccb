import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { keymap } from '../../keyboard/keymap.ts';
import styles from '../cell-editor.module.css';
import { EDITOR_KEYS } from '../cursor/grid-keymap.ts';
import type { Editing } from '../cursor/use-grid-cursor.ts';
import type { GridColumn } from '../grid-column.ts';
import { CellCalendar } from './cell-calendar.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface CellEditorProps {
  readonly column: GridColumn<never, unknown>;
  readonly editing: Editing;
  /** What a screen reader calls it: «Peso, riga 2». */
  readonly label: string;
  readonly onText: (text: string) => void;
  /** The focus has gone elsewhere. */
  readonly onLeave: () => void;
}

const editorCommand = keymap(EDITOR_KEYS);

/** What a cell is written with: a line over the cell, or a box that grows for long texts. */
export function CellEditor(props: CellEditorProps) {
  return props.column.editor === 'lines' ? <LinesEditor {...props} /> : <LineEditor {...props} />;
}

/** The text of an editor, which has the focus from the first moment with the caret at its end. */
function useEditedText<Field extends HTMLInputElement | HTMLTextAreaElement>({ editing, onText }: CellEditorProps) {
  const field = useRef<Field>(null);
  const [text, setText] = useState(editing.text);
  useLayoutEffect(() => {
    const { current } = field;
    current?.closest<HTMLElement>('[popover]')?.showPopover();
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const write = (next: string) => {
    setText(next);
    onText(next);
  };
  return { field, text, write };
}

function LineEditor(props: CellEditorProps) {
  const { column, editing, label, onLeave } = props;
  const { field, text, write } = useEditedText<HTMLInputElement>(props);
  const offered = useSuggestions(column, text, write, editing.mode === 'replace');
  const [calendar, setCalendar] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (column.editor === 'date' && editorCommand(event) === 'calendar') {
      event.preventDefault();
      setCalendar(true);
    } else offered.onKeyDown(event);
  };
  return (
    <>
      <input
        ref={field}
        className={styles.line}
        data-editor={column.editor}
        aria-label={label}
        lang="it"
        inputMode={column.editor === 'number' ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={column.editor === 'line'}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.relatedTarget === null || !event.currentTarget.parentElement?.contains(event.relatedTarget))
            onLeave();
        }}
        {...offered.aria}
      />
      {column.editor === 'date' && (
        <CellCalendar
          text={column.tidy(text, null)}
          open={calendar}
          onOpen={(open) => {
            setCalendar(open);
            if (!open) field.current?.focus();
          }}
          onText={write}
        />
      )}
      {offered.open && <SuggestionList {...offered.list} onChoose={offered.take} />}
    </>
  );
}

function LinesEditor(props: CellEditorProps) {
  const { label, onLeave } = props;
  const { field, text, write } = useEditedText<HTMLTextAreaElement>(props);
  return (
    <div popover="manual" className={styles.box}>
      <textarea
        ref={field}
        className={styles.lines}
        aria-label={label}
        lang="it"
        spellCheck
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (editorCommand(event) !== 'newLine') return;
          // Alt and Enter break the line, as in Excel; the browser would do nothing.
          event.preventDefault();
          document.execCommand('insertText', false, '\n');
        }}
        onBlur={onLeave}
      />
      <div aria-hidden className={styles.hint}>
        Invio conferma · Alt+Invio va a capo · Esc rimette com’era
      </div>
    </div>
  );
}
