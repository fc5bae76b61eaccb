import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { cleanLine } from '../../../shared/format/clean-text.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { planningDifferences } from '../../../shared/rules/versions/planning-differences.ts';
import { type Id, type IsoDate, lineText } from '../../../shared/schemas/primitives.ts';
import { localDate } from '../../local-date.ts';
import type { Archive, ReadableDatabase } from '../archive.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { prepared } from '../connection/prepared.ts';
import { packedContent } from '../hand-outs/package-contents.ts';
import { readFigures } from '../reviews/read-figures.ts';
import { keepSnapshot, packedFigures, preparedSnapshot, snapshotDocument } from '../reviews/snapshots.ts';
import { inTransaction, requireWriting } from '../steps/in-transaction.ts';
import { logMark } from '../steps/log-mark.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { PLAN_VERSIONS, type PlanVersion, planNow, versionsOf } from './plan-versions.ts';

/** Which plan is adopted, by which act. */
export interface Adoption {
  readonly planId: Id;
  readonly year: number;
  readonly date: IsoDate;
  readonly act: string;
}

/** A version as it was adopted, and what there is to tell of it: one sentence, or null. */
export interface Adopted {
  readonly version: PlanVersion;
  readonly notice: string | null;
}

/** What adopting freezes, made ready: all of its work, and none of it writes. `mark` is the last change that is in it. */
export const preparedVersion = preparedSnapshot.extend({ isVaried: z.boolean() });
export type PreparedVersion = Readonly<z.infer<typeof preparedVersion>>;

/** What would be frozen now, and whether it differs from the last version: a first one always does. @throws AppError `archive-damaged`. */
export function prepareVersion(
  db: ReadableDatabase,
  { planId, year, date }: Pick<Adoption, 'planId' | 'year' | 'date'>,
): PreparedVersion {
  return inOneReading(db, () => {
    const last = versionsOf(db, planId, year).at(-1) ?? null;
    const document = planNow(db, planId, year);
    const figures = readFigures(db, { planId, year, on: date, reviewId: null }, document);
    return {
      content: packedContent(document).bytes,
      figures: packedFigures(figures),
      mark: logMark(db),
      isVaried: last === null || planningDifferences(snapshotDocument(db, last.snapshotId), document).length > 0,
    };
  });
}

/**
 * Makes sure of all that can be said before a plan is read through. @returns the act, clean, and the last version.
 * @throws AppError as `approveVersion`, but for a plan that is not varied.
 */
export function requireApprovable(archive: Archive, { planId, year, date, act: typed }: Adoption) {
  requireWriting(archive);
  const db = archive.database;
  const last = versionsOf(db, planId, year).at(-1) ?? null;
  const act = actOf(typed);
  if (last !== null && date < last.date)
    throw invalid('date', `L'ultima versione è del ${formatDate(last.date)}: scrivere una data che non venga prima.`);
  // A variation may leave none.
  if (last === null && prepared(db, ANY_OF_YEAR).get([planId, year]) === undefined)
    throw new AppError('not-found', `Nel ${year} non c'è nessun obiettivo: non c'è un piano da approvare.`);
  refuseReceived(db, planId, year);
  return { act, last };
}

/**
 * Adopts the plan of a vista and year as it stands: it is frozen, and the reasons of what was varied, which the version keeps, are blanked. The
 * first is the approval, later ones are variations. One step, undone as one.
 * @param made what `prepareVersion` made ready for this date, in another thread; made here where something was written since.
 * @throws AppError `field-invalid` without an act, or with a date before the last version's; `conflict` where nothing differs from that, or objectives
 * came with a hand-out, whatever it left open; `not-found` where there are none.
 */
export function approveVersion(archive: Archive, adoption: Adoption, made: PreparedVersion | null = null): Adopted {
  const db = archive.database;
  const { act, last } = requireApprovable(archive, adoption);
  const { planId, year, date } = adoption;
  const { content, figures, mark, isVaried } =
    made !== null && made.mark === logMark(db) ? made : prepareVersion(db, adoption);
  if (last !== null && !isVaried)
    throw new AppError(
      'conflict',
      `Dalla versione del ${formatDate(last.date)} non è cambiato niente di ciò che è previsto: non c'è una variazione da adottare.`,
    );
  const version: PlanVersion = { id: newId(), planId, year, date, act, snapshotId: newId(), seenChange: mark };
  const label = last === null ? `Approvazione del piano ${year}` : `Variazione del piano ${year}`;
  inTransaction(archive, label, (writable) => {
    keepSnapshot(writable, version.snapshotId, localDate(archive.now()), { content, figures });
    insertRow(writable, PLAN_VERSIONS, version);
    prepared(
      writable,
      "UPDATE objectives SET changeReason = '' WHERE planId = ? AND year = ? AND changeReason <> ''",
    ).run([planId, year]);
  });
  return { version, notice: noticeOf(date, year) };
}

/** A variation late in the year is told, and never refused. */
function noticeOf(date: IsoDate, year: number): string | null {
  if (date <= `${year}-12-15`) return null;
  return `La data dell'atto, ${formatDate(date)}, viene dopo il 15/12/${year}: controllare che la variazione sia ancora possibile.`;
}

function actOf(typed: string): string {
  const act = lineText.safeParse(cleanLine(typed));
  if (!act.success || act.data === '')
    throw invalid('act', "Scrivere l'atto che adotta il piano, per esempio «Delibera di Giunta n. 12».");
  return act.data;
}

const ANY_OF_YEAR = "SELECT 1 FROM objectives WHERE planId = ? AND year = ? AND level = 'PEG' LIMIT 1";

/** From what was received, which is seldom anything, to the objectives: those of a year are thousands. */
const RECEIVED = `SELECT 1 FROM receivedHandOuts
  CROSS JOIN handOutObjectives ON handOutObjectives.handOutId = receivedHandOuts.id
  CROSS JOIN objectives ON objectives.id = handOutObjectives.objectiveId
  WHERE +planId = ? AND +year = ? AND level = 'PEG' LIMIT 1`;

function refuseReceived(db: ReadableDatabase, planId: Id, year: number): void {
  if (prepared(db, RECEIVED).get([planId, year]) === undefined) return;
  throw new AppError(
    'conflict',
    "Gli obiettivi vengono da una consegna: il piano lo approva l'ufficio che li ha consegnati.",
  );
}

function invalid(field: string, message: string): AppError {
  return new AppError('field-invalid', message, { fields: { [field]: message } });
}
