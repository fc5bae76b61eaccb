import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { dateKind } from '../../values/date-kind.ts';
import styles from '../cell-editor.module.css';

const Calendar = lazy(() => import('../../fields/calendar.tsx'));

interface CellCalendarProps {
  /** The day as it is read, or what was typed. */
  readonly text: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onText: (text: string) => void;
}

/** The calendar of a date cell, under it: the button is for the mouse, Alt and the down arrow open it too. */
export function CellCalendar({ text, open, onOpen, onText }: CellCalendarProps) {
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label="Scegli sul calendario"
        className={styles.calendarButton}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onOpen(!open)}
      >
        <IconCalendar aria-hidden size="1rem" />
      </button>
      {open && <CalendarBox text={text} onText={onText} onClose={() => onOpen(false)} />}
    </>
  );
}

function CalendarBox({ text, onText, onClose }: Pick<CellCalendarProps, 'text' | 'onText'> & { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.showPopover(), []);
  const read = dateKind.parse(text);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div
      ref={box}
      popover="manual"
      className={styles.calendar}
      onKeyDown={onKeyDown}
      role="dialog"
      aria-label="Calendario"
    >
      <Suspense fallback="Un momento…">
        <Calendar
          autoFocus
          day={read.ok ? read.value : null}
          onDay={(day) => {
            onText(dateKind.format(day));
            onClose();
          }}
        />
      </Suspense>
    </div>
  );
}
