import { AppError } from '../../../../shared/errors.ts';
import { parsePrintedDate } from '../../../../shared/format/dates.ts';
import { type Cover, type CoverParameters, cover } from '../../../../shared/schemas/cover.ts';
import { cellLines, joinedText, lineOf } from '../cells/cell-lines.ts';
import { LABELS, labelText } from '../cells/label.ts';
import { type Sheet, type SheetRun, segmentsOf } from '../cells/sheet.ts';

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

/**
 * Reads the cover.
 * @throws AppError 'document-refused' when the day it was made is missing or no day, or a parameter has no admitted value.
 */
export function readCover(sheet: Sheet, file: string): Cover {
  const values = valuesOf(sheet);
  const date = parsePrintedDate(textOf(values.get(DATE) ?? []));
  if (!date.ok) throw refused(file, `in «Data elaborazione», ${date.message}`);
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
  const checked = cover.safeParse({ date: date.value, parameters });
  if (!checked.success) throw refused(file, 'un parametro ha un valore non ammesso.');
  return checked.data;
}

function refused(file: string, why: string): AppError {
  return new AppError('document-refused', `La copertina di «${file}» non si legge: ${why}`);
}

/** What stands to the right of each name, down to the next name. */
function valuesOf(sheet: Sheet): ReadonlyMap<string, readonly SheetRun[]> {
  const values = new Map<string, SheetRun[]>();
  let current: SheetRun[] = [];
  for (const line of sheet.lines) {
    const named = nameOf(line.runs);
    if (named !== null) {
      current = [];
      values.set(named.name, current);
    }
    current.push(...(named?.rest ?? line.runs));
  }
  return values;
}

/** The name a line begins with, and what follows it: the next cells, or the rest of the same one, word by word. */
function nameOf(runs: readonly SheetRun[]): { name: string; rest: readonly SheetRun[] } | null {
  const words = runs.flatMap((run) => run.words.map((word) => ({ ...run, ...word, words: [word] })));
  for (let named = 1; named <= words.length; named += 1) {
    const name = labelText(joinedText(words.slice(0, named)));
    if (!NAMES.includes(name)) continue;
    // A colon may be drawn apart from its name.
    const length = words[named]?.text === ':' ? named + 1 : named;
    const end = words[length - 1]?.right ?? 0;
    const cut = runs.some((run) => run.x < end && (run.words.at(-1)?.right ?? end) > end);
    return { name, rest: cut ? words.slice(length) : runs.filter((run) => run.x >= end) };
  }
  return null;
}

function textOf(runs: readonly SheetRun[]): string {
  return lineOf(runs)?.text ?? '';
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
