import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/it';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';

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
  useEffect(() => {
    if (autoFocus) picker.current?.querySelector<HTMLElement>('[data-selected], [data-today], [tabindex="0"]')?.focus();
  }, [autoFocus]);
  return (
    <DatePicker
      ref={picker}
      highlightToday
      locale="it"
      size="sm"
      value={day}
      {...(day === null ? {} : { defaultDate: day })}
      ariaLabels={{
        previousMonth: 'Mese precedente',
        nextMonth: 'Mese successivo',
        previousYear: 'Anno precedente',
        nextYear: 'Anno successivo',
        monthLevelControl: 'Scegli il mese',
        yearLevelControl: 'Scegli l’anno',
      }}
      onChange={(chosen) => {
        if (chosen !== null) onDay(isoDate.parse(chosen));
      }}
    />
  );
}
