import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import type { Id, IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import type { Sheet, SheetRow } from '../cells/cell.ts';
import { CellProblems } from '../cells/cell-problems.ts';
import { codeText } from '../fields/cell-text.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import { MARK_SHEET, SHEET_NAMES, SHEET_TARGETS } from '../fill-in/fill-in-format.ts';
import { tableRefused } from '../table-refused.ts';
import { layTable } from '../tables/lay-table.ts';
import { BLANKS_STAY, leftOutNotice } from '../tables/table-request.ts';
import { READABLE_VERSION } from './readable-format.ts';
import type { ReadableMark } from './readable-mark.ts';
import { type ReadableSheet, readableSheet } from './readable-sheet.ts';

/**
 * What taking a workbook in compares that was written to be read: its sheets are tables, laid over the archive one after the other, so that only
 * what they say changes. Of a sheet or a column that was taken away nothing is said.
 * @param plan of its objectives, by code, where the workbook does not say it.
 * @param today what `oggi` means in a cell.
 * @throws AppError `table-refused` for a workbook of a newer version or without any of its sheets; DocumentRefused with every cell that
 * cannot be read.
 */
export function readableRequest(
  path: string,
  mine: ArchiveDocument,
  sheets: readonly Sheet[],
  mark: ReadableMark,
  plan: string | null,
  today: IsoDate,
): MergeRequest {
  if (mark.version > READABLE_VERSION)
    throw tableRefused(path, 'è stato scritto da una versione più nuova di Pegaso, aggiornare il programma');
  const name = basename(path);
  const told = SHEET_TARGETS.flatMap((target) => {
    const sheet = sheets.find((candidate) => candidate.name === SHEET_NAMES[target]);
    return sheet === undefined || sheet.rows.length === 0 ? [] : [readableSheet(target, sheet)];
  });
  if (told.length === 0) {
    const names = SHEET_TARGETS.map((target) => `«${SHEET_NAMES[target]}»`).join(', ');
    throw tableRefused(path, `non ha più nessuno dei suoi fogli (${names}), rimettere i loro nomi`);
  }
  const problems = new CellProblems(name);
  const laying = new Laying(mine, mark.plan ?? plan, problems, today);
  for (const sheet of told) laying.lay(sheet);
  problems.refuse();
  return {
    kind: 'table',
    title: `Foglio «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [BLANKS_STAY, ...laying.notices, ...sheetNotices(sheets)],
    scope: 'everything',
    base: mine,
    theirs: laying.document,
    objectiveIds: [...laying.objectiveIds],
    label: `importazione di ${name}`,
  };
}

/** Sheets that a person has added, or given another name. */
function sheetNotices(sheets: readonly Sheet[]): readonly string[] {
  const known = new Set<string>([MARK_SHEET, ...SHEET_TARGETS.map((target) => SHEET_NAMES[target])]);
  const others = sheets.filter(({ name, rows }) => !known.has(name) && rows.length > 0).map(({ name }) => `«${name}»`);
  return others.length === 0 ? [] : [`Fogli che non sono stati letti: ${others.join(', ')}.`];
}

/** An archive over which one sheet after the other is laid. */
class Laying {
  document: ArchiveDocument;
  readonly objectiveIds = new Set<Id>();
  readonly notices: string[] = [];
  readonly #plan: string | null;
  readonly #problems: CellProblems;
  readonly #today: IsoDate;

  constructor(mine: ArchiveDocument, plan: string | null, problems: CellProblems, today: IsoDate) {
    this.document = mine;
    this.#plan = plan;
    this.#problems = problems;
    this.#today = today;
  }

  lay(told: ReadableSheet): void {
    const { target, sheet, headRow, columns, numberColumn } = told;
    const missing = TABLE_FIELDS[target].find(
      ({ required, field }) => required && !columns.some((column) => column.field === field),
    );
    if (missing !== undefined) {
      const message = `manca la colonna «${missing.head}», senza la quale le righe non si riconoscono: rimetterla, o togliere il foglio.`;
      this.#problems.add(sheet.name, message);
      return;
    }
    const above = sheet.rows.filter(({ number }) => number <= headRow);
    let { merged } = sheet;
    const unread = new Set<string>();
    for (const [planId, rows] of this.#byPlan(told)) {
      const part = { ...sheet, merged, rows: [...above, ...this.#tellingRows(told, planId, rows)] };
      const matching = { target, planId, columns: [...columns] };
      const laid = layTable(part, headRow, matching, this.document, this.#today, numberColumn);
      this.document = laid.theirs;
      // Told once.
      merged = [];
      for (const id of laid.objectiveIds) this.objectiveIds.add(id);
      for (const { cell, message } of laid.problems) this.#problems.add(`${sheet.name}!${cell}`, message);
      this.#problems.addUntold(laid.problemCount - laid.problems.length);
      for (const head of laid.unread) unread.add(head);
      this.notices.push(...leftOutNotice(target, laid.leftOut));
      if (laid.hiddenRows > 0)
        this.notices.push(`Righe nascoste nel foglio «${sheet.name}», lette come le altre: ${laid.hiddenRows}.`);
    }
    this.#tellColumns(told, unread);
  }

  #tellColumns({ sheet, telling, cutTexts }: ReadableSheet, unread: ReadonlySet<string>): void {
    const quoted = telling.map((head) => `«${head}»`);
    const ours = quoted.filter((head) => unread.has(head));
    const others = [...unread].filter((head) => !quoted.includes(head));
    if (ours.length > 0)
      this.notices.push(
        `Foglio «${sheet.name}», colonne da leggere soltanto, che non si importano: ${ours.join(', ')}.`,
      );
    if (others.length > 0)
      this.notices.push(`Foglio «${sheet.name}», colonne che non sono state lette: ${others.join(', ')}.`);
    if (cutTexts > 0)
      this.notices.push(
        `Foglio «${sheet.name}», testi lunghi di cui manca la colonna «(segue)», lasciati com'erano: ${cutTexts}.`,
      );
  }

  /** The rows under the heads by the plan of their objectives, which their sheet says, or the workbook, or who imports it. */
  #byPlan({ sheet, headRow, planColumn }: ReadableSheet): ReadonlyMap<Id, readonly SheetRow[]> {
    const byPlan = new Map<Id, SheetRow[]>();
    for (const row of sheet.rows) {
      const said = planColumn === null ? '' : codeText(row.cells[planColumn]);
      // A row of which the plan is all is none.
      if (row.number <= headRow || row.cells.every((cell, column) => cell === undefined || column === planColumn))
        continue;
      const plan = this.#planOf(said);
      if (plan === null)
        this.#problems.addAt(
          sheet.name,
          row.number,
          planColumn ?? 0,
          `la vista «${said}» non è nell'archivio: correggerla, o aggiungerla prima in Pegaso.`,
        );
      else {
        const rows = byPlan.get(plan.id);
        if (rows === undefined) byPlan.set(plan.id, [row]);
        else rows.push(row);
      }
    }
    return byPlan;
  }

  /** @throws AppError `not-found` where the workbook names a plan that is not there, `usage` where nothing says which it is. */
  #planOf(said: string): Plan | null {
    const { plans } = this.document;
    const code = said === '' ? this.#plan : said;
    if (code === null) {
      const [only, another] = plans;
      if (only !== undefined && another === undefined) return only;
      throw new AppError(
        'usage',
        "L'archivio ha più di una vista, e il foglio non dice quale: rimettere la colonna «Vista».",
      );
    }
    const found = plans.find((plan) => codeKey(plan.code) === codeKey(code)) ?? null;
    if (found !== null || said !== '') return found;
    throw new AppError(
      'not-found',
      `La vista «${code}» del foglio non è in questo archivio: aggiungerla prima negli elenchi, o aprire l'archivio da cui il foglio è stato scritto.`,
    );
  }

  /** The rows without those of which nothing says what they speak of: their code is of several objectives, or they have no words and no number. */
  #tellingRows(told: ReadableSheet, planId: Id, rows: readonly SheetRow[]): readonly SheetRow[] {
    const { target, sheet, columns, numberColumn } = told;
    const placeOf = (field: string) => columns.find((one) => one.field === field)?.column ?? -1;
    const codeColumn = placeOf(target === 'objectives' ? 'code' : 'objectiveId');
    const ofPlan = this.document.objectives.filter((row) => row.planId === planId);
    const codes = new ObjectiveCodes([ofPlan.map(({ code, id }) => [code, id] as const)]);
    const doubtful = rows.filter(
      ({ cells }) => codes.knows(codeText(cells[codeColumn])) && !codes.find(codeText(cells[codeColumn])).ok,
    );
    const wordless =
      target === 'objectives' || numberColumn !== null
        ? []
        : rows.filter(({ cells }) => cells[placeOf('description')] === undefined);
    const named = [...new Set(doubtful.map(({ cells }) => `«${codeText(cells[codeColumn])}»`))].join(', ');
    if (doubtful.length > 0)
      this.notices.push(
        `Foglio «${sheet.name}», righe lasciate com'erano, perché il loro codice è di più obiettivi (${named}): ${doubtful.length}.`,
      );
    if (wordless.length > 0)
      this.notices.push(`Foglio «${sheet.name}», righe senza descrizione, lasciate fuori: ${wordless.length}.`);
    const leftOut = new Set([...doubtful, ...wordless]);
    return rows.filter((row) => !leftOut.has(row));
  }
}
