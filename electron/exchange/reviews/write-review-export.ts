import { resolve } from 'node:path';
import { formatDate } from '../../../shared/format/dates.ts';
import { rolledUp } from '../../../shared/rules/review/roll-up.ts';
import type { ReviewState } from '../../../shared/schemas/review.ts';
import type { NamedCentre, ObjectiveFigures, YearFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { figuresOf } from '../../archive/reviews/figures-of.ts';
import type { StatedReview } from '../../archive/reviews/reviews.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { type FileKind, kindByExtension, WORKBOOK, writableTarget } from '../../files/writable-target.ts';
import { writeCsv } from '../spreadsheets/csv/write-csv.ts';
import { writeOdsWorkbook } from '../spreadsheets/ods/write-ods-workbook.ts';
import { type FigureTable, figureSheet } from '../spreadsheets/tables/figure-table.ts';
import type { DraftValue, WorkbookDraft } from '../spreadsheets/xlsx/workbook-draft.ts';
import { writeXlsx } from '../spreadsheets/xlsx/write-xlsx.ts';
import { writeZip } from '../zip/write-zip.ts';
import { type CentreNames, centresTable, objectivesTable } from './review-tables.ts';

export const REVIEW_EXPORT_FORMAT = 'pegaso-verifica';
const VERSION = 1;

/** A written export of a check. */
export interface ExportedReview {
  readonly path: string;
  readonly objectives: number;
}

/** What is written of a check, before it is laid out. */
interface ReviewExport {
  readonly review: StatedReview;
  readonly figures: YearFigures;
  readonly plan: string;
  readonly municipality: string;
  readonly tables: readonly FigureTable[];
  readonly names: CentreNames;
  readonly isPublic: boolean;
}

const OWN = "un'esportazione di Pegaso";
const FORMATS: readonly (FileKind & { readonly bytes: (made: ReviewExport) => Uint8Array | Promise<Uint8Array> })[] = [
  { extension: '.json', mark: `"format": "${REVIEW_EXPORT_FORMAT}"`, noun: OWN, bytes: jsonBytes },
  { ...WORKBOOK, bytes: (made) => writeXlsx(workbookOf(made)) },
  {
    extension: '.ods',
    mark: 'application/vnd.oasis.opendocument.spreadsheet',
    noun: 'un foglio OpenDocument',
    bytes: (made) => writeOdsWorkbook(workbookOf(made)),
  },
  { extension: '.zip', mark: 'obiettivi-verifica.csv', noun: OWN, bytes: csvBytes },
];

/**
 * Writes the figures of a check in the format that the extension says: JSON with hundredths, sheets with cells of their kind, or a zip of CSV. The
 * figures of a closed check are the same on any day.
 * @param isPublic leaves out notes of the Nucleo, what centres wrote and who answers.
 * @throws AppError `output-unwritable`; `archive-damaged` where what was frozen cannot be read.
 */
export async function writeReviewExport(
  db: ReadableDatabase,
  review: StatedReview,
  out: string,
  isPublic: boolean,
): Promise<ExportedReview> {
  const path = resolve(out);
  const extensions = FORMATS.map(({ extension }) => extension).join(', ');
  const format = kindByExtension(
    path,
    FORMATS,
    `l'esportazione si sceglie dall'estensione, che può essere ${extensions}`,
  );
  const target = writableTarget(path, format);
  const figures = figuresOf(db, review);
  const { centres } = figures;
  const names = new Map<string | null, NamedCentre>(centres.map((centre) => [centre.id, centre]));
  const made: ReviewExport = {
    review,
    figures,
    plan: rowWhere(db, PLANS, { id: review.planId })?.code ?? '',
    municipality: readMunicipality(db)?.name ?? '',
    tables: [objectivesTable(figures.objectives, names, isPublic), centresTable(figures.objectives, centres, names)],
    names,
    isPublic,
  };
  writeWhole(target, await format.bytes(made));
  return { path, objectives: figures.objectives.length };
}

/** What `review export` writes of a check as JSON: percentages in hundredths, null where there is no figure. */
export function reviewJson({ review, figures, plan, municipality, names, isPublic }: ReviewExport) {
  const { date, state } = review;
  const objective = ({ objectiveId: _, centreId, responsible, status, ...told }: ObjectiveFigures) => {
    const { issues, corrections, evaluationNote, ...open } = told;
    const centre = names.get(centreId)?.code ?? null;
    const closed = isPublic ? {} : { responsible, issues, corrections, evaluationNote };
    return { ...open, centre, status, ...closed };
  };
  return {
    format: REVIEW_EXPORT_FORMAT,
    version: VERSION,
    municipality,
    plan,
    year: figures.year,
    date,
    state: state satisfies ReviewState,
    reckoning: figures.reckoning,
    total: rolledUp(figures.objectives),
    objectives: figures.objectives.map(objective),
  };
}

function jsonBytes(made: ReviewExport): Uint8Array {
  return Buffer.from(`${JSON.stringify(reviewJson(made), null, 2)}\n`);
}

function csvBytes({ tables }: ReviewExport): Promise<Uint8Array> {
  const parts = tables.map(({ name, columns, rows }) => {
    const records = [columns.map((column) => column.name), ...rows.map((row) => row.map(csvValue))];
    return { name: `${name}.csv`, content: Buffer.from(writeCsv(records)) };
  });
  return writeZip(parts);
}

/** Numbers with a point and two decimals, as the open data have them. */
function csvValue(value: DraftValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if ('hundredths' in value) return (value.hundredths / 100).toFixed(2);
  return 'integer' in value ? String(value.integer) : value.date;
}

function workbookOf({ review, municipality, tables }: ReviewExport): WorkbookDraft {
  return {
    title: `Verifica al ${formatDate(review.date)}: ${municipality}`,
    creator: 'Pegaso',
    createdAt: `${review.date}T00:00:00Z`,
    sheets: tables.map(figureSheet),
  };
}
