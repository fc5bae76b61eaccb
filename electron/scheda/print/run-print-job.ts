import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Problem } from '../../../shared/schemas/problem.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { archiveFailure } from '../../archive/connection/sqlite-failure.ts';
import { withDocumentDatabase } from '../../archive/document/document-database.ts';
import { openArchive } from '../../archive/file/open-archive.ts';
import { readCover } from '../../archive/objectives/read-cover.ts';
import { readScheda } from '../../archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../../archive/objectives/selected-objectives.ts';
import { snapshotDocument } from '../../archive/reviews/snapshots.ts';
import { readSettings } from '../../archive/tables/settings.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { type FrozenPlan, frozenPlan } from '../../archive/versions/frozen-plan.ts';
import { StagedFile } from '../../files/staged-file.ts';
import { PDF, writableTarget } from '../../files/writable-target.ts';
import { schedePdf } from '../write-schede.ts';
import { characterProblem } from './character-problem.ts';
import { type PrintGroup, printGroups } from './print-groups.ts';
import type { Printed, PrintRequest, PrintWatch } from './print-request.ts';
import { SplitNames } from './split-names.ts';

/**
 * Prints from an archive to files, in the thread that calls it: one objective after the other, each written before the next
 * is read. Files get their names when all of them are whole; any failure or cancelling takes the unfinished ones away.
 * @throws AppError `nothing-to-print`, `output-unwritable`, `cancelled`, `not-found`, or what opening the archive throws.
 */
export function runPrintJob(request: PrintRequest, watch: PrintWatch): Printed {
  const archive = openArchive(request.archivePath, {
    access: 'read',
    check: request.isOpen === true ? 'later' : 'first',
    who: '',
    now: () => new Date(request.date),
  });
  const db = archive.database;
  try {
    // One reading of the archive for the whole job, whatever is written to it meanwhile.
    prepared(db, 'BEGIN').run();
    const { of } = request;
    if (of === undefined) return printAll(db, request, watch);
    const plan = frozenPlan(db, of);
    return withDocumentDatabase(snapshotDocument(db, plan.snapshotId), (frozen) => {
      const selection = { ...request.selection, ...frozenSelection(frozen, plan) };
      return printAll(frozen, { ...request, selection }, watch);
    });
  } catch (error) {
    throw archiveFailure(error, request.archivePath);
  } finally {
    archive.close();
  }
}

function printAll(db: ReadableDatabase, request: PrintRequest, watch: PrintWatch): Printed {
  const { selection, date, archivePath, overwrite = true } = request;
  const pageNumbers = request.pageNumbers ?? readSettings(db).pageNumbers;
  const objectives = selectedObjectives(db, selection);
  if (objectives.length === 0)
    throw new AppError('nothing-to-print', 'Nessun obiettivo corrisponde ai parametri scelti: cambiare la selezione.');
  const cover = readCover(db, selection, date);
  const outputs = outputsOf(db, request, objectives).map(({ path, group }) => ({
    group,
    target: writableTarget(path, PDF, { source: archivePath, overwrite }),
  }));
  const problems: Problem[] = [];
  const staged: StagedFile[] = [];
  let pages = 0;
  let done = 0;
  try {
    for (const { target, group } of outputs) {
      const file = new StagedFile(target);
      staged.push(file);
      const pdf = schedePdf(cover, schedeOf(db, group), {
        pageNumbers,
        title: documentTitle(cover, request.split === undefined ? null : group.code),
        onScheda: ({ code }, replaced) => {
          for (const seen of replaced) problems.push(characterProblem(basename(target), code, seen));
          done += 1;
          watch.onProgress(done, objectives.length);
        },
      });
      for (let step = pdf.next(); ; step = pdf.next()) {
        if (step.done === true) {
          pages += step.value.pages;
          break;
        }
        file.write(step.value);
        if (watch.cancelled()) throw new AppError('cancelled', 'La stampa è stata annullata: nessun file è cambiato.');
      }
      file.close();
    }
    for (const file of staged) file.publish();
  } finally {
    for (const file of staged) file.discard();
  }
  return { files: outputs.map(({ target }) => target), pages, objectives: objectives.length, problems };
}

/** All that was frozen, by what its plan was called then. */
function frozenSelection(frozen: ReadableDatabase, { planId, year }: FrozenPlan): PrintSelection {
  const plan = rowWhere(frozen, PLANS, { id: planId });
  return { ...(plan === null ? {} : { plan: plan.code }), year, level: 'PEG' };
}

function outputsOf(
  db: ReadableDatabase,
  { outPath, split }: PrintRequest,
  objectives: readonly Id[],
): readonly { readonly path: string; readonly group: PrintGroup }[] {
  if (split === undefined) return [{ path: outPath, group: { code: '', objectives } }];
  const names = new SplitNames(outPath);
  return printGroups(db, objectives, split).map((group) => ({ path: names.next(group.code), group }));
}

function* schedeOf(db: ReadableDatabase, group: PrintGroup): Generator<Scheda> {
  for (const id of group.objectives) yield readScheda(db, id);
}

/** Title of the PDF: what was selected and, of a split print, which part this is. */
function documentTitle({ parameters }: Cover, part: string | null): string {
  return ['Schede obiettivi', parameters.plan?.name ?? null, parameters.centre?.name ?? null, part]
    .filter((text) => text !== null && text !== '')
    .join(' - ');
}
