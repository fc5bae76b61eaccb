import { Textarea } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useDeferredValue, useRef } from 'react';
import { cleanText } from '../../../shared/format/clean-text.ts';
import { counted } from '../../../shared/format/counted.ts';
import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import { controlProps, type FieldProps } from '../../components/fields/field-props.ts';
import styles from './long-text-field.module.css';
import { PrintGuide } from './print-guide.tsx';
import { usePrintedLines } from './use-printed-lines.ts';

interface LongTextFieldProps extends FieldProps {
  /** Width of the printed column in em of its type; null where the text is not printed. */
  readonly printWidthEm?: number | null;
  /** Whether Enter begins a new line. In a title, which is one paragraph, it does not; with Shift it does even there. */
  readonly breaks?: boolean;
  /** Lines shown when there is little text. */
  readonly minLines?: number;
}

/**
 * A text of any length, that grows with what is written up to most of the window. Small marks between the words show where the
 * print begins a new line. What is pasted comes in clean; Italian spelling is checked.
 */
export function LongTextField({ printWidthEm, breaks = true, minLines = 4, ...field }: LongTextFieldProps) {
  const width = printWidthEm === undefined ? SCHEDA_COLUMNS.longText.widthEm : printWidthEm;
  const printed = usePrintedLines(useDeferredValue(field.text), width);
  const guide = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.root} style={{ '--min-lines': minLines }}>
      <Textarea
        {...controlProps(field)}
        classNames={{ input: styles.text ?? '' }}
        lang="it"
        spellCheck
        onChange={(event) => field.onText(event.currentTarget.value)}
        onKeyDown={breaks ? undefined : keepParagraph}
        onPaste={pasteClean}
        onScroll={(event) => guide.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        inputContainer={(input) => (
          <div className={styles.sheet}>
            {input}
            {printed !== null && <PrintGuide ref={guide} pieces={printed.pieces} />}
          </div>
        )}
      />
      {printed !== null && (
        <div className={styles.count}>{counted(printed.lines, 'riga in stampa', 'righe in stampa')}</div>
      )}
    </div>
  );
}

/** For a title: Enter writes no new line, which nobody would see. */
export function keepParagraph(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) event.preventDefault();
}

/** Cleans what is pasted, as one step that the field's own undo takes back. */
function pasteClean(event: ClipboardEvent<HTMLTextAreaElement>) {
  const pasted = event.clipboardData.getData('text/plain');
  const clean = cleanText(pasted);
  if (clean === pasted.replace(/\r\n/gu, '\n')) return;
  event.preventDefault();
  // The one way to put text in that keeps the native undo.
  document.execCommand('insertText', false, clean);
}
