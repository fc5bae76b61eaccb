import { assertNever } from '../../../../shared/assert-never.ts';
import { fullStop } from '../../../../shared/format/full-stop.ts';
import { unreadSentence } from '../../../../shared/format/unread-sentence.ts';
import type { MergeEntry } from '../../../../shared/ipc/channels/merging.ts';

/** Longest value that is spoken with its line; a longer one is read where it stands. */
const SPOKEN = 120;

/** What a difference is about: `Fase 2 «Supporto»: peso`. */
export function entryTitle({ subject, field, kind }: Pick<MergeEntry, 'subject' | 'field' | 'kind'>): string {
  const what = kind === 'order' && field === '' ? 'ordine delle righe' : field;
  if (subject === '') return what === '' ? "L'obiettivo intero" : capitalised(what);
  return what === '' ? subject : `${subject}: ${what}`;
}

/** What is decided about a difference, as a person says it. */
export function entryState(entry: Pick<MergeEntry, 'state' | 'kind' | 'decision' | 'isDeclined'>): string {
  if (entry.isDeclined) return 'rifiutato qui';
  if (entry.decision === 'typed') return 'deciso: altro valore';
  switch (entry.state) {
    case 'conflict':
      return entry.decision === null ? 'conflitto da decidere' : `conflitto deciso: ${sideWord(entry.decision)}`;
    case 'unread':
      return 'non letto';
    case 'refused':
      return 'non consentito';
    case 'taken':
      return KINDS[entry.kind];
    default:
      return assertNever(entry.state);
  }
}

const KINDS = { added: 'nuovo', removed: 'tolto', field: 'cambiato', order: 'cambiato' } as const;

export function sideWord(side: NonNullable<MergeEntry['decision']>): string {
  return { mine: 'mio', theirs: 'loro', typed: 'altro valore' }[side];
}

/** A whole difference in one breath, for who listens to the screen. */
export function spokenEntry(entry: MergeEntry, isComparison: boolean): string {
  const [base, mine, theirs] = [entry.base, entry.mine, entry.theirs].map(spokenValue);
  const values = isComparison
    ? [`prima ${mine}`, `dopo ${theirs}`]
    : [`com'era ${base}`, `mio ${mine}`, `loro ${theirs}`];
  if (entry.unread !== undefined) values[2] = unreadSentence(entry.unread);
  const typed = entry.typed === null ? [] : [`scritto ${spokenValue(entry.typed)}`];
  const said = [...values, ...typed].join('; ');
  return `${entryTitle(entry)}, ${entryState(entry)}. ${said}${fullStop(said)}`;
}

function spokenValue(value: string | null): string {
  if (value === null) return 'assente';
  if (value === '') return 'vuoto';
  return value.length > SPOKEN ? 'testo lungo' : value.replaceAll('\n', ', ');
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
