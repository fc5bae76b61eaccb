import type { IsoInstant } from '../../../shared/schemas/primitives.ts';

// Written out: to load the formats of a language takes as long as the rest of the start screen.
const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const;

/** When an archive was last opened, as one says it: `oggi 14:32`, `ieri 14:32`, `3 marzo`, `3 marzo 2025`. */
export function openedWhen(moment: IsoInstant, now: Date = new Date()): string {
  const at = new Date(moment);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return `oggi ${hour(at)}`;
  if (at.toDateString() === yesterday.toDateString()) return `ieri ${hour(at)}`;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()] ?? ''}`;
  return at.getFullYear() === now.getFullYear() ? day : `${day} ${at.getFullYear()}`;
}

function hour(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
