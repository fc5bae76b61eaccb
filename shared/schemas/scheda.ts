import { z } from 'zod';
import { code, hundredths, isoDate, lineText, longText, percentage, year } from './primitives.ts';

/*
 * What one official scheda says, and nothing that it does not print: the printer draws it from the archive and the reader
 * makes it from paper, so a scheda printed and read again is equal to itself. Names stand where the archive has rows.
 */

export const schedaAncestor = z.strictObject({ levelLabel: lineText, code, title: lineText });

export const schedaParticipant = z.strictObject({
  name: lineText,
  relation: lineText,
  commitment: percentage.nullable(),
  fromDate: isoDate.nullable(),
  toDate: isoDate.nullable(),
});

export const schedaPhase = z.strictObject({
  description: longText,
  plannedStart: isoDate.nullable(),
  plannedEnd: isoDate.nullable(),
  actualStart: isoDate.nullable(),
  actualEnd: isoDate.nullable(),
  weight: percentage.nullable(),
  progress: percentage.nullable(),
  responsible: lineText,
  centre: lineText,
  note: longText,
});

export const schedaIndicator = z.strictObject({
  description: longText,
  type: lineText,
  target: hundredths.nullable(),
  result: hundredths.nullable(),
  /** Result of the year before the objective's own, then of the year before that. */
  previousResults: z.tuple([hundredths.nullable(), hundredths.nullable()]),
  note: longText,
});

export const scheda = z.strictObject({
  municipality: lineText,
  levelLabel: lineText,
  code,
  /** The objective's own year, which names the two columns of earlier results; null above PEG. */
  year: year.nullable(),
  councillor: lineText,
  /** Long name of the centre, as the page header prints it. */
  centre: lineText,
  title: longText,
  responsible: lineText,
  /** From the mandate down. */
  ancestors: z.array(schedaAncestor).readonly(),
  implementation: longText,
  progressReport: longText,
  participants: z.array(schedaParticipant).readonly(),
  status: lineText,
  phases: z.array(schedaPhase).readonly(),
  indicators: z.array(schedaIndicator).readonly(),
});

export type SchedaAncestor = z.infer<typeof schedaAncestor>;
export type SchedaParticipant = z.infer<typeof schedaParticipant>;
export type SchedaPhase = z.infer<typeof schedaPhase>;
export type SchedaIndicator = z.infer<typeof schedaIndicator>;
export type Scheda = z.infer<typeof scheda>;
