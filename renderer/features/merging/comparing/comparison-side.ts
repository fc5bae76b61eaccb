import { assertNever } from '../../../../shared/assert-never.ts';
import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import type { ComparisonSide } from '../../../../shared/ipc/channels/merging.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { type Id, type IsoDate, type IsoInstant, isoInstant } from '../../../../shared/schemas/primitives.ts';
import { dateKind } from '../../../components/values/date-kind.ts';

export type ChosenFile = NonNullable<OutputOf<'comparison:choose'>>;
export type Moment = OutputOf<'comparison:moments'>['moments'][number];
export type Snapshot = OutputOf<'comparison:moments'>['snapshots'][number];

/** What a person has said so far of one of the two versions. */
export interface SideDraft {
  readonly kind: ComparisonSide['kind'];
  /** One of the moments worth comparing with; null: the day and hour that are typed. */
  readonly moment: IsoInstant | null;
  readonly day: string;
  /** `14:30`; blank: the end of the day. */
  readonly hour: string;
  readonly file: ChosenFile | null;
  readonly snapshotId: Id | null;
}

export const OPEN_SIDE: SideDraft = { kind: 'open', moment: null, day: '', hour: '', file: null, snapshotId: null };

/** The version that a draft names, or what it still lacks. */
export function sideOf({ kind, moment, day, hour, file, snapshotId }: SideDraft): Parsed<ComparisonSide> {
  switch (kind) {
    case 'open':
      return parsed({ kind });
    case 'past':
      return moment === null ? typedMoment(day, hour) : parsed({ kind, at: moment });
    case 'file':
      return file === null ? notParsed('scegliere il file.') : parsed({ kind, token: file.token });
    case 'snapshot':
      return snapshotId === null ? notParsed('scegliere la verifica o la versione.') : parsed({ kind, snapshotId });
    default:
      return assertNever(kind);
  }
}

/** Whether two sides are the same version: comparing them says nothing. */
export function areSame(one: ComparisonSide, other: ComparisonSide): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function typedMoment(day: string, hour: string): Parsed<ComparisonSide> {
  const read = dateKind.parse(day);
  if (!read.ok) return read;
  if (read.value === null) return notParsed('scrivere il giorno.');
  const time = typedHour(hour);
  return time.ok ? parsed({ kind: 'past', at: momentOf(read.value, time.value) }) : time;
}

const HOUR = /^([01]?\d|2[0-3])[:.,]?([0-5]\d)$/u;

/** An hour as people type it: `14:30`, `14.30`, `1430`; blank is blank. */
export function typedHour(text: string): Parsed<string> {
  if (text.trim() === '') return parsed('');
  const [, hour, minute] = HOUR.exec(text.trim()) ?? [];
  if (hour === undefined) return notParsed(`«${text.trim()}» non è un'ora: scriverla come 14:30.`);
  return parsed(`${hour.padStart(2, '0')}:${minute}`);
}

/** A moment on this machine's clock; without an hour, the last of the day. */
function momentOf(day: IsoDate, hour: string): IsoInstant {
  return isoInstant.parse(new Date(`${day}T${hour === '' ? '23:59:59.999' : hour}`).toISOString());
}
