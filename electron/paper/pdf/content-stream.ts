import type { FontWeight } from '../../../shared/rules/wrapping.ts';
import { visualOrder } from '../fonts/visual-order.ts';
import type { FilledBox, PositionedPage, Tag, TaggedText, TextRun } from '../layout/positioned-page.ts';
import { TEXT_STYLES, type TextStyle } from '../layout/text-styles.ts';
import type { GlyphEncoder } from './glyph-encoder.ts';
import { shapesText } from './shapes-text.ts';

export type Encoders = Readonly<Record<FontWeight, GlyphEncoder>>;

/** Names of the fonts in the resources of every page. */
export const FONT_NAMES = { regular: 'R', bold: 'B' } as const satisfies Record<FontWeight, string>;

/** Opens what repeats on pages and is no content: heads printed again, page numbers. */
export const PAGE_ARTIFACT = '/Artifact<</Type/Pagination>>BDC\n';
/** Opens rules and bands. */
const LAYOUT_ARTIFACT = '/Artifact<</Type/Layout>>BDC\n';

/** Operators that set a style: font, size and grey. */
const STYLE_OPERATORS = Object.fromEntries(
  Object.entries(TEXT_STYLES).map(([style, { weight, size, gray }]) => [
    style,
    `/${FONT_NAMES[weight]} ${size} Tf ${gray} g\n`,
  ]),
) as Record<TextStyle, string>;

/** Operators of one page, and the tag that each of its marked contents belongs to, by number. */
export interface PageContent {
  readonly operators: string;
  readonly marked: readonly number[];
}

/** Writes a page as operators. Whatever has no tag is an artifact; so are rules and bands. @param height of the sheet, in points. */
export function pageContent(
  page: PositionedPage,
  tags: readonly Tag[],
  encoders: Encoders,
  height: number,
): PageContent {
  const marked: number[] = [];
  let operators = page.boxes.length === 0 ? '' : `${LAYOUT_ARTIFACT}${boxes(page.boxes, height)}EMC\n`;
  for (const { tag, shapes } of page.drawings ?? []) {
    const drawn = shapesText(shapes, height);
    operators +=
      tag === null ? `${LAYOUT_ARTIFACT}${drawn}EMC\n` : `/Figure<</MCID ${marked.push(tag) - 1}>>BDC\n${drawn}EMC\n`;
  }
  for (const text of page.texts) {
    const tag = text.tag === null ? undefined : tags[text.tag];
    if (text.tag === null || tag === undefined)
      operators += `${PAGE_ARTIFACT}${textObject(text, encoders, height)}EMC\n`;
    else
      operators += `/${tag.role}<</MCID ${marked.push(text.tag) - 1}>>BDC\n${textObject(text, encoders, height)}EMC\n`;
  }
  return { operators, marked };
}

function boxes(all: readonly FilledBox[], sheet: number): string {
  let operators = '';
  for (const { x, top, width, height, gray } of all) {
    const y = hundredths(sheet - top - height) / 100;
    operators += `${gray} g ${hundredths(x) / 100} ${y} ${hundredths(width) / 100} ${hundredths(height) / 100} re f\n`;
  }
  return operators;
}

/** Runs in one text object, each placed from the one before; hundredths of a point, so that nothing adds up. */
function textObject({ runs }: TaggedText, encoders: Encoders, sheet: number): string {
  let operators = 'BT\n';
  let style: TextStyle | undefined;
  let x = 0;
  let y = 0;
  for (const run of runs) {
    if (run.style !== style) {
      operators += STYLE_OPERATORS[run.style];
      style = run.style;
    }
    const toX = hundredths(run.x);
    const toY = hundredths(sheet - run.baseline);
    operators += `${(toX - x) / 100} ${(toY - y) / 100} Td${shown(run, encoders[TEXT_STYLES[run.style].weight])}`;
    x = toX;
    y = toY;
  }
  return `${operators}ET\n`;
}

function shown(run: TextRun, encoder: GlyphEncoder): string {
  const string = `(${encoder.encode(visualOrder(run.text))})Tj\n`;
  return run.squeeze === undefined ? string : ` ${Math.round(run.squeeze * 1e4) / 100} Tz${string}100 Tz\n`;
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
