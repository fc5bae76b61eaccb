import { notParsed, type Parsed, parsed } from '../../../../shared/format/parsed.ts';
import type { FileToken } from '../../../../shared/ipc/channels/archive.ts';
import type { PastSide } from '../../../../shared/ipc/channels/merging.ts';
import { type ChosenFile, OPEN_SIDE, type SideDraft, sideOf } from '../comparing/comparison-side.ts';

/** What a person has said so far of where to bring back from: a moment of the past, one of the copies, or another file. */
export interface PastDraft extends Pick<SideDraft, 'moment' | 'day' | 'hour'> {
  readonly kind: 'past' | 'copy' | 'file';
  readonly copy: FileToken | null;
  readonly file: ChosenFile | null;
}

export const FIRST_DRAFT: PastDraft = { kind: 'past', moment: null, day: '', hour: '', copy: null, file: null };

/** The version that a draft names, or what it still lacks. */
export function pastOf({ kind, moment, day, hour, copy, file }: PastDraft): Parsed<PastSide> {
  if (kind === 'past') {
    const side = sideOf({ ...OPEN_SIDE, kind: 'past', moment, day, hour });
    if (!side.ok) return side;
    return side.value.kind === 'past' ? parsed(side.value) : notParsed('scegliere un momento del passato.');
  }
  const token = kind === 'copy' ? copy : (file?.token ?? null);
  return token === null ? notParsed('scegliere la copia.') : parsed({ kind: 'file', token });
}
