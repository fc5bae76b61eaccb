import { parsePrintedDate } from '../../../shared/format/dates.ts';
import type { Cover, CoverParameters } from '../../../shared/schemas/cover.ts';
import { cellLines, joinedText } from './cell-lines.ts';
import { LABELS, labelText } from './label.ts';
import { type Sheet, type SheetRun, segmentsOf } from './sheet.ts';

/** In em: what is farther than this on a line is another cell. */
const CELL_GAP = 1;

const DATE = 'data elaborazione';
const PARAMETERS = 'parametri selezionati';
const PLAN = 'vista';
const LEVEL = 'livello';
const SHORT_DESCRIPTION = 'descrizione sintetica';
const NAMES = [DATE, PARAMETERS, PLAN, LEVEL, SHORT_DESCRIPTION, LABELS.centre];

/** Whether a page is the cover: the name of the document over the day it was made. */
export function isCover(sheet: Sheet): boolean {
  const starts = sheet.lines.map((line) => labelText(joinedText(line.runs)));
  const named = starts.some((text) => text.includes(LABELS.sheet));
  return named && starts.some((text) => text.startsWith(DATE) || text.startsWith(PARAMETERS));
}

/** Reads the cover; null when the day it was made is missing or no day. */
export function readCover(sheet: Sheet): Cover | null {
  const values = valuesOf(sheet);
  const date = parsePrintedDate(textOf(values.get(DATE) ?? []));
  if (!date.ok) return null;
  const plan = pairOf(values.get(PLAN) ?? []);
  const levelLabel = textOf(values.get(LEVEL) ?? []);
  const shortDescription = textOf(values.get(SHORT_DESCRIPTION) ?? []);
  const centre = pairOf(values.get(LABELS.centre) ?? []);
  const parameters: CoverParameters = {
    ...(plan === null ? {} : { plan }),
    ...(levelLabel === '' ? {} : { levelLabel }),
    ...(shortDescription === '' ? {} : { shortDescription }),
    ...(centre === null ? {} : { centre }),
  };
  return { date: date.value, parameters };
}

/** What stands to the right of each name, down to the next name. */
function valuesOf(sheet: Sheet): ReadonlyMap<string, readonly SheetRun[]> {
  const values = new Map<string, SheetRun[]>();
  let current: SheetRun[] = [];
  for (const line of sheet.lines) {
    const words = line.runs.flatMap((run) => run.words.map((word) => ({ ...run, ...word, words: [word] })));
    const length = words.findIndex((_, at) => NAMES.includes(labelText(joinedText(words.slice(0, at + 1))))) + 1;
    if (length > 0) {
      current = [];
      values.set(labelText(joinedText(words.slice(0, length))), current);
    }
    current.push(...words.slice(length));
  }
  return values;
}

function textOf(runs: readonly SheetRun[]): string {
  return cellLines(runs)
    .map(({ text }) => text.trim())
    .join(' ');
}

/** A code and a name: two cells side by side, or the first word and what follows it. */
function pairOf(runs: readonly SheetRun[]): { code: string; name: string } | null {
  const lines = cellLines(runs);
  const [first] = lines;
  if (first === undefined) return null;
  const [code = [], name] = segmentsOf(
    { number: 1, baseline: 0, runs: runs.filter((run) => run.line === first.line) },
    CELL_GAP,
  );
  const from = name?.[0]?.x ?? Number.POSITIVE_INFINITY;
  if (code.length > 0 && name !== undefined)
    return { code: textOf(runs.filter((run) => run.x < from)), name: textOf(runs.filter((run) => run.x >= from)) };
  const [word = '', ...words] = textOf(runs).split(' ');
  return { code: word, name: words.join(' ') };
}
