import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { type IsoDate, id, isoDate, year } from '../../../shared/schemas/primitives.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { snapshotDocument } from '../../archive/reviews/snapshots.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { type PlanVersion, planNow, versionsOf } from '../../archive/versions/plan-versions.ts';
import { variedObjectives } from '../../archive/versions/varied-since.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { writableTarget } from '../../files/writable-target.ts';
import type { WrittenPaper } from '../papers/write-paper.ts';
import { reportFormat } from '../report/report-formats.ts';
import type { Report } from '../report/report-model.ts';
import { variationTable } from './variation-rows.ts';

/** Of which plan, and on which day it is printed. */
export const proposalOrder = z.strictObject({ planId: id, year, today: isoDate });
export type ProposalOrder = Readonly<z.infer<typeof proposalOrder>>;

/**
 * Writes what is varied since the last version of a plan, with its reasons, before an act adopts it: as the extension says, a tagged PDF/A or an
 * OpenDocument text.
 * @throws AppError `nothing-to-print` where nothing was approved yet, or nothing is varied since; `output-unwritable`; `archive-damaged` where the
 * version cannot be read.
 */
export async function writeProposal(
  db: ReadableDatabase,
  { planId, year: ofYear, today }: ProposalOrder,
  out: string,
): Promise<WrittenPaper> {
  const path = resolve(out);
  const format = reportFormat(path);
  const target = writableTarget(path, format);
  const last = versionsOf(db, planId, ofYear).at(-1);
  if (last === undefined)
    throw new AppError(
      'nothing-to-print',
      `Il piano ${ofYear} non è ancora stato approvato: approvarlo prima di proporne una variazione.`,
    );
  const varied = variedObjectives(snapshotDocument(db, last.snapshotId), planNow(db, planId, ofYear));
  if (varied.length === 0)
    throw new AppError(
      'nothing-to-print',
      `Dalla versione del ${formatDate(last.date)} non è cambiato niente di ciò che è previsto: non c'è una variazione da proporre.`,
    );
  const { bytes, pages } = await format.write(proposalReport(db, last, varied, today), today);
  writeWhole(target, bytes);
  return { path, objectives: varied.length, pages };
}

function proposalReport(
  db: ReadableDatabase,
  { planId, year: ofYear, date, act }: PlanVersion,
  varied: readonly VariedObjective[],
  today: IsoDate,
): Report {
  return {
    title: 'PROPOSTA DI VARIAZIONE',
    documentTitle: `Proposta di variazione del piano ${ofYear}, elaborata il ${formatDate(today)}`,
    facts: [
      ['Ente', readMunicipality(db)?.name ?? ''],
      ['Vista', `${rowWhere(db, PLANS, { id: planId })?.name ?? ''}, anno ${ofYear}`],
      ['Variazioni', `dalla versione del ${formatDate(date)} (${act})`],
      ['Obiettivi', String(varied.length)],
      ['Data elaborazione', formatDate(today)],
    ],
    blocks: [{ kind: 'heading', level: 2, text: 'Variazioni proposte' }, variationTable([{ act: null, varied }])],
  };
}
