import { formatDate, formatOptionalDate } from '../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../shared/format/numbers.ts';
import type { Cover } from '../../shared/schemas/cover.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';
import { BOTTOM, type Cell, SheetDrawing, type SheetStyle } from './sheet-drawing.ts';

const PHASE_COLUMNS = [
  ['start', 'Inizio Previsto', 'Inizio Effettivo', 205, 60],
  ['end', 'Fine Prevista', 'Fine Effettiva', 275, 60],
  ['weight', 'Peso', '', 345, 40],
  ['progress', 'Avanzamento', '', 390, 55],
  ['responsible', 'Responsabile', '', 450, 100],
  ['centre', 'Centro di Responsabilità', '', 555, 118],
  ['note', 'Note', '', 678, 117],
] as const;

const INDICATOR_COLUMNS = [
  [50, 190],
  [250, 70],
  [325, 55],
  [385, 62],
  [455, 80],
  [540, 80],
  [640, 150],
] as const;

/** Draws schede as a program that is not ours would, for the reader to read. Stands in for the many that print this sheet. */
export async function drawSchede(
  cover: Cover | null,
  schede: readonly Scheda[],
  style: SheetStyle,
): Promise<Uint8Array> {
  const sheet = new SheetDrawing(style);
  if (cover !== null) drawCover(sheet, cover);
  for (const scheda of schede) {
    sheet.header = () => drawHeader(sheet, scheda);
    sheet.newPage();
    drawBody(sheet, scheda);
    if (!style.strayPages) continue;
    sheet.header = () => sheet.text('Verbale della seduta di Giunta', 50, 60, 12, 'bold');
    sheet.newPage();
  }
  return sheet.bytes();
}

function drawCover(sheet: SheetDrawing, { date, parameters }: Cover): void {
  sheet.header = () => undefined;
  sheet.newPage();
  const { plan, levelLabel, shortDescription } = parameters;
  sheet.text('SCHEDA OBIETTIVI', 50, 100, 20, 'bold');
  sheet.text(`Data elaborazione ${formatDate(date)}`, 50, 140, 11, 'regular');
  sheet.text('Parametri selezionati:', 50, 180, 11, 'bold');
  if (plan !== undefined) sheet.text(`Vista ${plan.code} ${plan.name}`, 50, 200, 11, 'regular');
  if (levelLabel !== undefined) sheet.text(`Livello ${levelLabel}`, 50, 220, 11, 'regular');
  if (shortDescription !== undefined) sheet.text(`Descrizione sintetica ${shortDescription}`, 50, 240, 11, 'regular');
}

function drawHeader(sheet: SheetDrawing, scheda: Scheda): void {
  sheet.text(scheda.municipality, 50, 30, 11, 'bold');
  sheet.text('SCHEDA OBIETTIVI', 600, 30, 11, 'bold');
  sheet.y = 45;
  sheet.heads([
    [scheda.levelLabel, 50, 200],
    ['Assessorato', 300, 200],
    ['Centro di Responsabilità', 550, 240],
  ]);
  sheet.row(
    [
      { x: 50, lines: [scheda.code] },
      { x: 300, lines: [scheda.councillor] },
      { x: 550, lines: sheet.wrap(scheda.centre, 192, 8) },
    ],
    2,
  );
  for (const line of sheet.wrap(scheda.title, 486, 12, 'bold')) {
    sheet.text(line, 50, sheet.y + 14, 12, 'bold');
    sheet.y += 14;
  }
  sheet.text('Responsabile', 50, sheet.y + 16, 7, 'bold');
  sheet.text(scheda.responsible, 50, sheet.y + 27, 9, 'regular');
  sheet.y += 36;
}

function drawBody(sheet: SheetDrawing, scheda: Scheda): void {
  const { ancestors, implementation, progressReport, participants, status, phases, indicators } = scheda;
  if (ancestors.length > 0) sheet.heading('Collegato a');
  for (const { levelLabel, code, title } of ancestors)
    sheet.row([{ x: 50, lines: [`${levelLabel}: ${code} ${title}`] }], 1);
  drawText(sheet, 'Modalità di Attuazione', implementation);
  drawText(sheet, 'STATO DI ATTUAZIONE', progressReport);
  if (participants.length > 0) {
    sheet.heading('Soggetti coinvolti');
    const at = [50, 250, 450, 550, 650] as const;
    const names = ['Nominativo', 'Relazione', 'Impegno', 'Data Inizio', 'Data Fine'] as const;
    sheet.heads(names.map((name, index) => [name, at[index] ?? 0, 100]));
    for (const { name, relation, commitment, fromDate, toDate } of participants) {
      const percent = commitment === null ? '' : `${formatOptionalHundredths(commitment)}%`;
      const values = [name, relation, percent, formatOptionalDate(fromDate), formatOptionalDate(toDate)];
      sheet.row(
        values.map((value, index) => ({ x: at[index] ?? 0, lines: [value] })),
        3,
      );
    }
  }
  if (status !== '') {
    sheet.heading('Stato');
    sheet.row([{ x: 50, lines: [status] }], 1);
  }
  if (phases.length > 0) sheet.heading("FASI - ATTIVITA'");
  for (const phase of phases) drawPhase(sheet, phase);
  drawIndicators(sheet, scheda, indicators);
}

function drawText(sheet: SheetDrawing, heading: string, text: string): void {
  if (text === '') return;
  sheet.heading(heading);
  for (const line of sheet.wrap(text, 742, 10)) {
    if (sheet.y + 11.5 > BOTTOM) sheet.newPage();
    if (line !== '') sheet.text(line, 50, sheet.y + 9, 10, 'regular');
    sheet.y += 11.5;
  }
}

function drawPhase(sheet: SheetDrawing, phase: Scheda['phases'][number]): void {
  const description = sheet.wrap(phase.description, 135, 9, 'bold');
  const [centre, note] = [sheet.wrap(phase.centre, 118, 8), sheet.wrap(phase.note, 117, 8)];
  const height = 30 + 10 * Math.max(description.length, centre.length, note.length, 3);
  if (sheet.y + height > BOTTOM) sheet.newPage();
  const top = sheet.y;
  sheet.text('FASE', 50, top + 8, 7, 'bold');
  sheet.heads(PHASE_COLUMNS.map(([, upper, , x, width]) => [upper, x, width]));
  sheet.heads(PHASE_COLUMNS.flatMap(([, , lower, x, width]) => (lower === '' ? [] : [[lower, x, width] as const])));
  const values: Readonly<Record<(typeof PHASE_COLUMNS)[number][0], readonly string[]>> = {
    start: [formatOptionalDate(phase.plannedStart), formatOptionalDate(phase.actualStart)],
    end: [formatOptionalDate(phase.plannedEnd), formatOptionalDate(phase.actualEnd)],
    weight: [formatOptionalHundredths(phase.weight)],
    progress: [formatOptionalHundredths(phase.progress)],
    responsible: [phase.responsible],
    centre,
    note,
  };
  sheet.row(
    PHASE_COLUMNS.map(([name, , , x]) => ({ x, lines: values[name] })),
    2,
  );
  const bottom = sheet.y;
  for (const [index, line] of description.entries()) sheet.text(line, 50, top + 20 + index * 10.35, 9, 'bold');
  sheet.y = Math.max(bottom, top + 20 + description.length * 10.35) + 4;
}

function drawIndicators(sheet: SheetDrawing, { year }: Scheda, indicators: Scheda['indicators']): void {
  if (indicators.length === 0) return;
  const earlier = year === null ? ['', ''] : [` ${year - 1}`, ` ${year - 2}`];
  const raggiunto = 'Valore Raggiunto';
  const names = ['Descrizione', 'Tipo', 'Valore Atteso', raggiunto, ...earlier.map((one) => raggiunto + one), 'Note'];
  const heads = (): void => {
    sheet.heading('INDICATORI');
    sheet.heads(INDICATOR_COLUMNS.map(([x, width], index) => [names[index] ?? '', x, width]));
  };
  heads();
  for (const { description, type, target, result, previousResults, note } of indicators) {
    const [before, beforeThat] = previousResults;
    const values = [type, ...[target, result, before, beforeThat].map(formatOptionalHundredths)];
    const columns = [sheet.wrap(description, 190, 8), ...values.map((value) => [value]), sheet.wrap(note, 130, 8)];
    const cells = columns.map((lines, index): Cell => {
      const [x = 0, width = 0] = INDICATOR_COLUMNS[index] ?? [];
      return { x, lines, middle: index > 0 && index < 6, ...(index > 1 && index < 6 ? { numberWidth: width } : {}) };
    });
    sheet.row(cells, 4, heads);
  }
}
