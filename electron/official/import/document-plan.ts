import { AppError } from '../../../shared/errors.ts';
import { isSameText } from '../../../shared/format/clean-text.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { allRows, insertRow, rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { ProblemLog } from '../problem-log.ts';

/**
 * The plan (Vista) that a document belongs to, made when missing: the one its cover names; else the one asked for; else the only
 * plan of the archive that covers its years; else a new PEG of its year.
 * @throws AppError `usage` when another plan was asked for than the cover names.
 */
export function documentPlan(
  db: WritableDatabase,
  document: OfficialDocument,
  asked: string | undefined,
  problems: ProblemLog,
): Plan {
  const onCover = document.cover?.parameters.plan;
  if (onCover !== undefined && asked !== undefined && !isSameText(asked, onCover.code)) {
    const message = `«${document.file}» è della vista «${onCover.code}», non di «${asked}»: importarlo senza indicare la vista.`;
    throw new AppError('usage', message);
  }
  const code = onCover?.code ?? asked;
  if (code !== undefined) {
    const name = onCover === undefined || onCover.name === '' ? code : onCover.name;
    const known = allRows(db, PLANS).find((plan) => isSameText(plan.code, code)) ?? null;
    if (known !== null && onCover !== undefined) reportOtherName(known, name, problems);
    return known ?? newPlan(db, code, name, document);
  }
  const years = yearsOf(document);
  const covering = allRows(db, PLANS).filter(({ firstYear, lastYear }) =>
    years.every((year) => firstYear <= year && year <= lastYear),
  );
  const [only, another] = covering;
  if (only !== undefined && another === undefined) return only;
  const year = Math.min(...years);
  const made = `PEG_${year}`;
  problems.mild('plan-made', `Il documento non dice di che vista è: i suoi obiettivi sono nella vista «${made}».`);
  return rowWhere(db, PLANS, { code: made }) ?? newPlan(db, made, `PEG ${year}`, document);
}

function reportOtherName(known: Plan, name: string, problems: ProblemLog): void {
  if (isSameText(known.name, name) || name === known.code) return;
  problems.mild(
    'plan-name',
    `La vista «${known.code}» in archivio si chiama «${known.name}», sulla copertina «${name}»: resta la prima.`,
  );
}

/** A new plan, of the years that its code or name says, else of its objectives' years. */
function newPlan(db: WritableDatabase, code: string, name: string, document: OfficialDocument): Plan {
  const said = [...`${code} ${name}`.matchAll(/(?<!\d)(?:19|2\d)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
  const years = said.length > 0 ? said : yearsOf(document);
  const row = { id: newId(), code, name, firstYear: Math.min(...years), lastYear: Math.max(...years) };
  insertRow(db, PLANS, row);
  return row;
}

/** The years of the schede; a document whose schede say none is of the year it was printed for. */
function yearsOf({ file, schede, cover }: OfficialDocument): readonly number[] {
  const years = schede.flatMap(({ year }) => year ?? []);
  if (years.length > 0) return years;
  if (cover !== null) return [Number(cover.date.slice(0, 4))];
  throw new AppError('document-refused', `«${file}» non dice di che anno è: indicare la vista in cui importarlo.`);
}
