import { counted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { daysBetween } from '../../../shared/format/days-between.ts';
import type { ReceivedRow } from '../../../shared/ipc/channels/hand-outs.ts';
import type { HandOutFormat, HandOutScope } from '../../../shared/schemas/hand-out.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { dayOf } from '../../components/values/moment.ts';

interface ChoiceWords {
  readonly label: string;
  /** What it means for who receives. */
  readonly meaning: string;
}

export const SCOPE_WORDS: Readonly<Record<HandOutScope, ChoiceWords>> = {
  results: {
    label: 'Solo avanzamento, risultati e note',
    meaning:
      'Chi riceve compila stato di attuazione, stato, date effettive, avanzamento delle fasi, valori raggiunti e note; il resto lo legge soltanto.',
  },
  everything: {
    label: 'Tutto',
    meaning: 'Chi riceve può cambiare ogni campo, e aggiungere o togliere obiettivi, fasi, indicatori e soggetti.',
  },
};

export const FORMAT_WORDS: Readonly<Record<HandOutFormat, ChoiceWords>> = {
  package: {
    label: 'Pacchetto di Pegaso',
    meaning: 'Per chi ha Pegaso: apre il file .pegasoz, lavora come in ogni archivio, e preme «Restituisci».',
  },
  spreadsheet: {
    label: 'Foglio di calcolo',
    meaning: 'Per chi non ha Pegaso: compila il file .xlsx con Excel o LibreOffice, e lo rimanda.',
  },
};

/** `scadenza 30/06/2026`, or that there is none. */
export function deadlineInWords(deadline: IsoDate | null): string {
  return deadline === null ? 'senza scadenza' : `scadenza ${formatDate(deadline)}`;
}

/** How late something is: `in ritardo di 12 giorni`. */
export function lateness(deadline: IsoDate, today: IsoDate): string {
  return `in ritardo di ${counted(daysBetween(deadline, today), 'giorno', 'giorni')}`;
}

/** How much was changed in what came since it came, or was last returned. */
export function changedInWords({ changed, returnedAt }: Pick<ReceivedRow, 'changed' | 'returnedAt'>): string {
  const since = returnedAt === null ? 'da quando è arrivata' : `dall'ultima restituzione del ${dayOf(returnedAt)}`;
  if (changed === 0) return `Nessun obiettivo è cambiato ${since}.`;
  return changed === 1
    ? `Un obiettivo è cambiato ${since}.`
    : `${counted(changed, 'obiettivo', 'obiettivi')} sono cambiati ${since}.`;
}
