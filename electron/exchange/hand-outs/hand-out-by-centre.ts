import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { HandOutChoice } from '../../../shared/ipc/channels/hand-outs.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import { type Id, isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { inOneReading } from '../../archive/connection/one-reading.ts';
import { handOutRecord } from '../../archive/hand-outs/hand-outs.ts';
import { namedObjectives } from '../../archive/objectives/named-objectives.ts';
import { requireWriting } from '../../archive/steps/in-transaction.ts';
import { allRows } from '../../archive/tables/table.ts';
import { CENTRES } from '../../archive/tables/tables.ts';
import { StagedFile } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import { localDate } from '../../local-date.ts';
import { SplitNames } from '../../scheda/print/split-names.ts';
import type { WorkWatch } from '../exchange-work.ts';
import { chosenObjectives } from './chosen-objectives.ts';
import { HAND_OUT_FILES } from './hand-out-file.ts';
import { commonYear, handOutName } from './hand-out-name.ts';
import type { HandedOut } from './make-hand-out.ts';
import { type HandOutOrder, type HandOutRequest, type PreparedHandOut, prepareHandOut } from './prepare-hand-out.ts';
import { sendFiles } from './send-file.ts';

/** The objectives of one centre, without those of its sub-centres. */
interface CentreGroup {
  readonly centre: Centre;
  readonly objectiveIds: readonly Id[];
  /** That all of them are of; null where they are of several, or of none. */
  readonly year: number | null;
}

export interface CentreGroups {
  readonly groups: readonly CentreGroup[];
  /** Codes of the objectives that nobody would get: they have no centre. */
  readonly withoutCentre: readonly string[];
}

/** A hand-out to every centre of a choice. */
export type CentreHandOutOrder = Omit<HandOutOrder, 'receiver'>;

export interface HandedOutByCentre {
  /** In the order of the centres. */
  readonly handedOut: readonly HandedOut[];
  readonly withoutCentre: readonly string[];
}

/** Divides what is chosen over the centres that answer for it, in their order. @throws AppError `not-found` as `chosenObjectives`. */
export function centreGroups(db: ReadableDatabase, choice: HandOutChoice): CentreGroups {
  const { objectiveIds } = chosenObjectives(db, choice);
  const byCentre = Map.groupBy(namedObjectives(db, objectiveIds), ({ centreId }) => centreId);
  const groups = allRows(db, CENTRES, 'position, id').flatMap((centre): CentreGroup[] => {
    const own = byCentre.get(centre.id);
    if (own === undefined) return [];
    return [{ centre, objectiveIds: own.map(({ id }) => id), year: commonYear(own) }];
  });
  return { groups, withoutCentre: (byCentre.get(null) ?? []).map(({ code }) => code) };
}

/**
 * Hands what is chosen out to each centre that answers for some of it: a file and a line of the register each, all of them or none.
 * @param out folder, beginning and extension of their names: `consegna.pegasoz` makes `consegna-S08_2026_2026-03-01.pegasoz`, of centre, year
 * and day; for a check, which says both, `verifica-2026-06-30.pegasoz` makes `verifica-2026-06-30-S08.pegasoz`. @param prepare as of `makeHandOut`.
 * @throws AppError `not-found` when nothing chosen has a centre; `output-unwritable` naming the file, also where there is one already;
 * `archive-read-only`; `cancelled`.
 */
export async function handOutByCentre(
  archive: Archive,
  { choice, ...order }: CentreHandOutOrder,
  out: string,
  watch: WorkWatch,
  prepare: (request: HandOutRequest, watch: WorkWatch) => Promise<PreparedHandOut> = (request, quiet) =>
    prepareHandOut(archive.database, request, quiet),
): Promise<HandedOutByCentre> {
  requireWriting(archive);
  const now = archive.now();
  const { groups, withoutCentre } = inOneReading(archive.database, () => centreGroups(archive.database, choice));
  if (groups.length === 0)
    throw new AppError(
      'not-found',
      'Nessuno degli obiettivi scelti ha un centro a cui consegnarlo: allargare la scelta, o dare loro un centro.',
    );
  const names = new SplitNames(resolve(out));
  const files = groups.map((group) => {
    const named = group.centre.code ?? centreName(group.centre);
    const path = names.next(order.reviewId === undefined ? handOutName(named, group.year, localDate(now)) : named);
    return { ...group, path, target: writableTarget(path, HAND_OUT_FILES[order.format], { overwrite: false }) };
  });
  const ready: (PreparedHandOut & { readonly path: string; readonly target: string })[] = [];
  const quiet: WorkWatch = { signal: watch.signal, progress: () => undefined };
  try {
    for (const { centre, objectiveIds, path, target } of files) {
      watch.progress('Preparazione dei file', ready.length, files.length);
      const own = { ...order, receiver: centreName(centre), choice: { objectiveIds: [...objectiveIds] } };
      const request = { order: own, sender: archive.who, at: isoInstant.parse(now.toISOString()), target };
      ready.push({ ...(await prepare(request, quiet)), path, target });
    }
  } catch (error) {
    for (const { target, staged } of ready) new StagedFile(target, staged).discard();
    throw error;
  }
  const leaving = ready.map(({ handOut, packageId, content, staged, digest, target }) => ({
    file: { ...digest, kind: 'handOut' as const, id: handOut.id, target, staged },
    record: handOutRecord(handOut, packageId, content),
  }));
  await sendFiles(archive, leaving, watch.signal);
  watch.progress('Scrittura', files.length, files.length);
  return { handedOut: ready.map(({ path, handOut }) => ({ path, handOut })), withoutCentre };
}

function centreName({ shortName, longName, code }: Centre): string {
  return shortName || longName || code || 'Centro';
}
