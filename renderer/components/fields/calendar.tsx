import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/it';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { FIRST_DAY, LAST_DAY } from '../../../shared/format/dates.ts';
import { type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import { today } from '../values/today.ts';

interface CalendarProps {
  /** The day that is chosen now. */
  readonly day: IsoDate | null;
  readonly onDay: (day: IsoDate) => void;
  /** Whether the chosen day, or today, takes the focus at once. */
  readonly autoFocus?: boolean;
}

/** A month to choose a day from: arrows move, Enter chooses. Loaded when first opened. */
export default function Calendar({ day, onDay, autoFocus = false }: CalendarProps) {
  const picker = useRef<HTMLDivElement>(null);
  const first = day ?? today();
  useEffect(() => {
    if (autoFocus) picker.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [autoFocus]);
  return (
    <DatePicker
      ref={picker}
      highlightToday
      hideOutsideDates
      locale="it"
      size="sm"
      minDate={FIRST_DAY}
      maxDate={LAST_DAY}
      value={day}
      defaultDate={first}
      ariaLabels={{
        previousMonth: 'Mese precedente',
        nextMonth: 'Mese successivo',
        previousYear: 'Anno precedente',
        nextYear: 'Anno successivo',
      }}
      getDayProps={(one) => (one === first ? { 'data-autofocus': true } : {})}
      onChange={(chosen) => {
        if (chosen !== null) onDay(isoDate.parse(chosen));
      }}
    />
  );
}
