import { AppError } from '../../../../shared/errors.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import type { Id, IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';
import type { SheetRow } from '../cells/cell.ts';
import type { CellProblems, Demand } from '../cells/cell-problems.ts';
import { codeText } from '../fields/cell-text.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import { yearHead } from '../fill-in/fill-in-format.ts';
import type { LaidTable } from '../tables/laid-table.ts';
import { layTable } from '../tables/lay-table.ts';
import { leftOutNotice } from '../tables/table-request.ts';
import { withPreviousResults } from './previous-results.ts';
import type { ReadableSheet } from './readable-sheet.ts';

/** An archive over which one sheet after the other of a workbook to read is laid; what is wrong is told in the problems. */
export class Laying {
  document: ArchiveDocument;
  readonly objectiveIds = new Set<Id>();
  readonly notices: string[] = [];
  /** Cells that could not be read, of rows that could: only where no more is demanded. */
  readonly unread: UnreadCell[] = [];
  readonly #plan: string | null;
  readonly #problems: CellProblems;
  readonly #today: IsoDate;
  readonly #demand: Demand;

  /** @param plan of the objectives by code, where their sheets do not say it row by row. @param today what `oggi` means in a cell. */
  constructor(mine: ArchiveDocument, plan: string | null, problems: CellProblems, today: IsoDate, demand: Demand) {
    this.document = mine;
    this.#plan = plan;
    this.#problems = problems;
    this.#today = today;
    this.#demand = demand;
  }

  /** @throws AppError `not-found` where the workbook names a plan that is not there, `usage` where nothing says which it is. */
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
      const laid = layTable(part, headRow, matching, this.document, this.#today, { numberColumn });
      this.document = withPreviousResults(laid.theirs, told, laid.ids, this.#today, this.#problems);
      // Told once.
      merged = [];
      for (const id of laid.objectiveIds) this.objectiveIds.add(id);
      this.#tellProblems(sheet.name, laid);
      for (const head of laid.unread) unread.add(head);
      this.notices.push(...leftOutNotice(target, laid.leftOut));
      if (laid.hiddenRows > 0)
        this.notices.push(`Righe nascoste nel foglio «${sheet.name}», lette come le altre: ${laid.hiddenRows}.`);
    }
    this.#tellColumns(told, unread);
  }

  #tellProblems(name: string, laid: LaidTable): void {
    if (this.#demand === 'whole' || !laid.mayBeReadInPart) {
      for (const { cell, message } of laid.problems) this.#problems.add(`${name}!${cell}`, message);
      this.#problems.addUntold(laid.problemCount - laid.problems.length);
      return;
    }
    this.unread.push(...laid.unreadCells.map((unread) => ({ ...unread, cell: `${name}!${unread.cell}` })));
    this.notices.push(...laid.unknownRows.map((row) => `Riga lasciata fuori, ${name}!${row}`));
  }

  #tellColumns({ sheet, telling, yearColumns, cutTexts }: ReadableSheet, unread: ReadonlySet<string>): void {
    const yearHeads = new Set(yearColumns.map(({ year }) => `«${yearHead(year)}»`));
    const quoted = telling.map((head) => `«${head}»`);
    const ours = quoted.filter((head) => unread.has(head));
    const others = [...unread].filter((head) => !quoted.includes(head) && !yearHeads.has(head));
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
        this.#problems.leaveOut(
          { sheet: sheet.name, row: row.number, column: planColumn ?? 0 },
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
