import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/it';
import { DatePicker } from '@mantine/dates';
import { type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';

interface CalendarProps {
  /** The day that is chosen now. */
  readonly day: IsoDate | null;
  readonly onDay: (day: IsoDate) => void;
}

/** A month to choose a day from: arrows move, Enter chooses. Loaded when first opened. */
export default function Calendar({ day, onDay }: CalendarProps) {
  return (
    <DatePicker
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
      getDayProps={(one) => (one === day ? { 'data-autofocus': true } : {})}
      onChange={(chosen) => {
        if (chosen !== null) onDay(isoDate.parse(chosen));
      }}
    />
  );
}
