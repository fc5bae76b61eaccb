import { formatDate } from '../../../../shared/format/dates.ts';
import type { YearGlance } from '../../../../shared/ipc/channels/year.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';

/** A reminder to an office, to be pasted into a message: what is missing, for which check, until when. */
export function reminderText(
  { receiver, deadline, isOverdue, codes }: YearGlance['out'][number],
  date: IsoDate,
): string {
  const until =
    deadline === null ? '' : ` ${isOverdue ? 'Il termine era il' : 'Il termine è il'} ${formatDate(deadline)}.`;
  const what = codes.length === 1 ? "l'obiettivo" : 'gli obiettivi';
  return `${receiver}: per la ${reviewName(date)} manca ancora il rientro per ${what} ${codes.join(', ')}.${until} Si prega di restituire il file compilato.`;
}
