import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';
import { advancesOf } from '../../../paper/fonts/advances.ts';
import type { PrintedLine, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { type FoundValues, valuesApart, valuesInline } from './indicator-values.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * Cuts paragraphs into indicators. Values close a description: on its last line, or on a paragraph of their own below it. What
 * stands between the values of an indicator and the next description is the note of the first, as long as it is narrow enough
 * for the notes' column; a wider paragraph is an indicator without values.
 */
export function cutIndicators(all: readonly Paragraph[], problems: ProblemLog): readonly FoundValues[] {
  const cuts: FoundValues[] = [];
  let index = 0;
  for (let paragraph = all[index]; paragraph !== undefined; paragraph = all[index]) {
    const next = all[index + 1];
    const below = next === undefined ? null : valuesApart(next);
    const own = valuesApart(paragraph);
    index += 1;
    const last = cuts.at(-1);
    if (own === null && below !== null) {
      cuts.push({ ...below, description: paragraph.lines });
      index += 1;
      if (!below.certain) doubt(below, paragraph, problems);
      continue;
    }
    const found = own ?? valuesInline(paragraph);
    const isNote = last !== undefined && isNarrow(paragraph.lines) && !isSure(found);
    if (isNote) {
      cuts[cuts.length - 1] = withNote(last, paragraph, problems);
    } else {
      const cut = found ?? { description: paragraph.lines, type: null, values: [], note: [], certain: false };
      cuts.push(cut);
      if (!cut.certain) doubt(cut, paragraph, problems);
    }
  }
  return cuts;
}

/** What a narrow paragraph cannot have by chance: a known type in capitals that ends it or has values after it, or several values. */
function isSure(found: FoundValues | null): boolean {
  return found !== null && (found.certain || found.values.length !== 1);
}

function withNote(cut: FoundValues, paragraph: Paragraph, problems: ProblemLog): FoundValues {
  const [first] = paragraph.lines;
  // A note that began beside the values goes on here; after a paragraph of its own, this is another, or another indicator.
  const begunBeside = cut.note.every(({ line }) => line === cut.values[0]?.line);
  if (begunBeside) return { ...cut, note: [...cut.note, ...paragraph.lines] };
  const message = `«${first.text}» è stato preso come seguito della nota dell'indicatore precedente.`;
  problems.mild('note-goes-on', message, { page: paragraph.page, line: first.line });
  const blanks: PrintedLine[] = Array.from({ length: paragraph.blanksBefore }, () => ({ text: '', line: first.line }));
  return { ...cut, note: [...cut.note, ...blanks, ...paragraph.lines] };
}

function isNarrow(lines: PrintedLines): boolean {
  const { weight, widthEm } = SCHEDA_COLUMNS.indicatorNote;
  const { measure } = advancesOf(weight);
  return lines.every(({ text }) => !text.includes(' ') || measure(text) <= widthEm);
}

function doubt({ type, values, note }: FoundValues, { page, lines: [first] }: Paragraph, problems: ProblemLog): void {
  const read = [
    `tipo «${type?.text ?? ''}»`,
    `valori «${values.map(({ text }) => text).join(' ')}»`,
    `note «${note.map(({ text }) => text).join(' ')}»`,
  ].join(', ');
  const message = `Le celle dell'indicatore «${first.text}» non sono separate nel testo con certezza: letti ${read}.`;
  problems.mild('indicator-cells', message, { page, line: first.line });
}
