import { wrapParagraph } from '../../../shared/rules/wrapping.ts';
import { type Advances, advancesOf } from '../fonts/advances.ts';
import type { TagList } from './tag-list.ts';
import { TEXT_STYLES, type TextStyle } from './text-styles.ts';

/** How far a word wider than its column may be narrowed before it is broken. */
const NARROWEST = 0.5;

/** A newline, or a space at either end, which is not printed or stands for a blank line. */
const BREAKING = /\n|^\s|\s$/u;
/** Far above the rounding of a sum of advances, in em. */
const SLACK = 1e-3;

/** One printed line of one cell. A wrapped line carries the spaces of its break, so that tagged text keeps words apart. */
export interface CellLine {
  readonly text: string;
  readonly tag: number | null;
  readonly squeeze?: number;
}

/** Width in points of a text set in a style. */
export function textWidth(text: string, style: TextStyle): number {
  const { weight, size } = TEXT_STYLES[style];
  return advancesOf(weight).measure(text) * size;
}

/**
 * Breaks the text of a cell into printed lines, by the rule of the official sheet. The official rule lets a word wider than
 * the column stick out; here it is narrowed instead, and broken when it is more than twice as wide, so that it never covers
 * a neighbour or leaves the page.
 * @param width of the column, in points
 * @param room how far a word may stick out before it is narrowed, in points
 * @param tag the cell's own; with several paragraphs each gets a tag of its own under it
 */
export function cellLines(
  text: string,
  style: TextStyle,
  width: number,
  tag: number | null,
  tags: TagList,
  options: {
    readonly room?: number;
    readonly paragraphRole?: 'P' | 'Span';
    /** Gives a paragraph a tag of its own even when it is the only one. */
    readonly everyParagraph?: boolean;
  } = {},
): CellLine[] {
  if (text === '') return [];
  const { weight, size } = TEXT_STYLES[style];
  const advances = advancesOf(weight);
  const room = (options.room ?? width) / size;
  // Most cells are a few words that fit: there is nothing to break.
  if (tag === null || options.everyParagraph !== true) {
    const isPlain = !BREAKING.test(text);
    if (isPlain && advances.measure(text) <= Math.min(width / size, room) - SLACK) return [{ text, tag }];
  }
  const paragraphs = text.split('\n');
  const single = tag === null || (paragraphs.length === 1 && options.everyParagraph !== true);
  const lines: CellLine[] = [];
  for (const paragraph of paragraphs) {
    const own = single || paragraph === '' ? tag : tags.add(options.paragraphRole ?? 'P', tag);
    pushParagraph(lines, paragraph, own, width / size, room, advances);
  }
  return lines;
}

function pushParagraph(
  lines: CellLine[],
  paragraph: string,
  tag: number | null,
  widthEm: number,
  roomEm: number,
  advances: Advances,
): void {
  if (paragraph.trim() === '') {
    // A space shows where a blank line stands, at the edges of a page too: reading the document back needs no guess.
    lines.push({ text: ' ', tag: null });
    return;
  }
  const wrapped = wrapParagraph(paragraph, widthEm, advances.measure);
  let end = 0;
  for (let index = 0; index < wrapped.length; index += 1) {
    const text = wrapped[index] ?? '';
    const start = end;
    end += text.length;
    // The next line begins behind the spaces of the break.
    const next = wrapped[index + 1];
    if (next !== undefined) end = paragraph.indexOf(next, end);
    const printed = paragraph.slice(start, end);
    if (text.includes(' ', 1) && text.trimStart().includes(' ')) lines.push({ text: printed, tag });
    else pushWord(lines, printed, text, tag, roomEm, advances);
  }
}

function pushWord(
  lines: CellLine[],
  printed: string,
  word: string,
  tag: number | null,
  roomEm: number,
  advances: Advances,
): void {
  const width = advances.measure(word);
  if (width <= roomEm) lines.push({ text: printed, tag });
  else if (width * NARROWEST <= roomEm) lines.push({ text: printed, tag, squeeze: roomEm / width });
  else for (const text of pieces(printed, roomEm, advances)) lines.push({ text, tag });
}

/** Cuts a word into pieces that fit, between whole characters. */
function pieces(word: string, roomEm: number, advances: Advances): string[] {
  const cut: string[] = [];
  let piece = '';
  let width = 0;
  for (const character of word) {
    const advance = advances.measure(character);
    if (piece !== '' && character !== ' ' && width + advance > roomEm) {
      cut.push(piece);
      piece = '';
      width = 0;
    }
    piece += character;
    width += advance;
  }
  cut.push(piece);
  return cut;
}
