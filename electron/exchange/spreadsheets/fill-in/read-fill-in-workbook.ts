import { withoutOrphans } from '../../../../shared/rules/owned-rows.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import { indicator } from '../../../../shared/schemas/indicator.ts';
import type { IndicatorResult } from '../../../../shared/schemas/indicator-result.ts';
import { phase } from '../../../../shared/schemas/phase.ts';
import { hundredths, type Id, type IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';
import { BLANK_INDICATOR, BLANK_PHASE } from '../../../archive/tables/blank-rows.ts';
import type { Sheet } from '../cells/cell.ts';
import { CellProblems, type Demand } from '../cells/cell-problems.ts';
import { derivedId } from '../derived-id.ts';
import { DocumentNames } from '../fields/document-names.ts';
import type { FieldRow } from '../fields/read-field.ts';
import { fillInColumns } from './fill-in-columns.ts';
import { fillInContent } from './fill-in-content.ts';
import type { FillInSetting } from './fill-in-setting.ts';
import { filledEntries } from './filled-entries.ts';
import { filledObjectives } from './filled-objectives.ts';
import { type FilledOwnRow, filledRows } from './filled-rows.ts';
import { filledSheet } from './filled-sheet.ts';

/** What a workbook that came back says. */
export interface FilledWorkbook {
  /** What was handed out, with what the cells say laid over it. */
  readonly theirs: ArchiveDocument;
  /** The objectives that it speaks for: those handed out, and those that are new in it. */
  readonly objectiveIds: readonly Id[];
  /** What was seen and left aside, one Italian sentence each. */
  readonly notices: readonly string[];
  /** Cells that could not be read, where not the whole file is demanded. */
  readonly unread: readonly UnreadCell[];
}

export interface FillInBase {
  readonly handOut: HandOut;
  /** The content that was handed out. */
  readonly document: ArchiveDocument;
  /** The version of the workbook; today's where it is not said. */
  readonly version?: number;
}

/**
 * Reads a workbook that was handed out to be filled in against what was handed out: only what its cells carry can differ, and a cell that
 * still says what was written there does not. Rows without identity are new, rows that are gone were deleted; what of it the receiver
 * had no right to is for the merge to refuse.
 * @param today what `oggi` in a cell means.
 * @param demand whether a cell that cannot be read refuses the file.
 * @throws DocumentRefused with every cell that cannot be read; nothing of the file is taken then.
 */
export function readFillInWorkbook(
  sheets: readonly Sheet[],
  fileName: string,
  { handOut, document, version }: FillInBase,
  today: IsoDate,
  demand: Demand = 'whole',
): FilledWorkbook {
  const content = fillInContent(document, handOut.objectiveIds);
  const names = new DocumentNames(document, (name) => derivedId(handOut.at, handOut.id, name));
  const problems = new CellProblems(fileName, demand);
  const notices: string[] = [];
  const setting: FillInSetting = { handOut, content, names, today, problems };
  const sheetOf = (target: 'objectives' | 'phases' | 'indicators') =>
    filledSheet(
      sheets,
      target,
      fillInColumns(content, target, handOut.scope, version),
      content.rows[target],
      problems,
      notices,
    );
  const [objectiveSheet, phaseSheet, indicatorSheet] = [
    sheetOf('objectives'),
    sheetOf('phases'),
    sheetOf('indicators'),
  ];
  // With a head missing, every cell under it would be a problem of its own.
  problems.refuse();
  const { objectives, codes } = filledObjectives(objectiveSheet, setting);
  const ids = new Set(objectives.map(({ id }) => id));
  const phases = filledRows(phaseSheet, 'phases', ids, codes, setting);
  const indicators = filledRows(indicatorSheet, 'indicators', ids, codes, setting);
  const reviewEntries = filledEntries(sheets, document, handOut, problems);
  problems.refuse();
  const handed = new Set(handOut.objectiveIds);
  const theirs = withoutOrphans({
    ...document,
    people: [...document.people, ...names.people],
    councillors: [...document.councillors, ...names.councillors],
    objectives: [...document.objectives.filter(({ id }) => !handed.has(id)), ...objectives],
    phases: ownRows(phases, document.phases, (fields) => phase.parse({ ...BLANK_PHASE, ...fields })),
    indicators: ownRows(indicators, document.indicators, (fields) =>
      indicator.parse({ ...BLANK_INDICATOR, ...fields }),
    ),
    reviewEntries,
    indicatorResults: indicators.flatMap((row) => resultsOf(row, content.results.get(row.id) ?? [], handOut)),
  });
  return {
    theirs,
    objectiveIds: [...new Set([...handOut.objectiveIds, ...ids])],
    notices: [...notices, ...problems.leftOutRows.map((row) => `Riga lasciata fuori, ${row}`)],
    unread: problems.unreadCells,
  };
}

/** The rows as the sheet has them: those in which nothing changed are the same as before, in memory too. */
function ownRows<Row extends FieldRow & { readonly position: number }>(
  filled: readonly FilledOwnRow[],
  handedOut: readonly Row[],
  parse: (fields: object) => Row,
): readonly Row[] {
  const before = new Map(handedOut.map((row) => [row.id, row]));
  return filled.map(({ id, objectiveId, position, fields }) => {
    const row = before.get(id);
    return row === fields && row?.position === position ? row : parse({ ...fields, id, objectiveId, position });
  });
}

/** The results of earlier years: those that the sheet changed, and the others as they were. */
function resultsOf(
  { id: indicatorId, years }: FilledOwnRow,
  before: readonly IndicatorResult[],
  handOut: HandOut,
): readonly IndicatorResult[] {
  const kept = before.filter(({ year }) => !years.has(year));
  const changed = [...years].flatMap(([year, value]): IndicatorResult[] => {
    if (value === null) return [];
    const id =
      before.find((row) => row.year === year)?.id ?? derivedId(handOut.at, handOut.id, indicatorId, String(year));
    return [{ id, indicatorId, year, value: hundredths.parse(value) }];
  });
  return [...kept, ...changed].toSorted((one, other) => one.year - other.year);
}
