import { AnnotationMode, OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, type Matrix, matrixOf, times } from './matrix.ts';
import type { PageInk, Rule } from './page-ink.ts';
import { rulesOf } from './rules-of.ts';
import { RunBuilder } from './run-builder.ts';
import { FIRST_TEXT_STATE, type Glyph, TextPen, type TextState, type Typeface } from './text-pen.ts';

/** Text drawn so that nobody sees it, as under the picture of a scanned page (ISO 32000-1, table 106). */
const INVISIBLE = 3;

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

interface GraphicsState {
  readonly toPage: Matrix;
  readonly text: TextState;
}

const QUARTER = 90;

/**
 * Reads what is drawn on a page. It follows the drawing operators and not the library's own text extraction, which drops the
 * spaces at the ends of lines and repeated spaces, knows no ruled lines and takes twice the time. A page whose text does not run from left
 * to right, as scanners and printers turn them, is looked at as its text is read.
 * @param keepLigatures whether ligatures on the page are characters of the text, as in our own documents.
 */
export async function readPageInk(page: PDFPageProxy, keepLigatures: boolean): Promise<PageInk> {
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const { ink, quarter } = await inkOf(page, list, page.getViewport({ scale: 1 }), keepLigatures);
  if (quarter === 0) return ink;
  const rotation = page.rotate - quarter * QUARTER;
  return (await inkOf(page, list, page.getViewport({ scale: 1, rotation }), keepLigatures)).ink;
}

/** What is drawn, looked at in a way, and the direction of most text then. */
async function inkOf(
  page: PDFPageProxy,
  list: PDFOperatorList,
  viewport: PageViewport,
  keepLigatures: boolean,
): Promise<{ readonly ink: PageInk; readonly quarter: number }> {
  const runs = new RunBuilder();
  const rules: Rule[] = [];
  const pen = new TextPen();
  const saved: GraphicsState[] = [];
  let state: GraphicsState = { toPage: matrixOf(viewport.transform) ?? IDENTITY, text: FIRST_TEXT_STATE };
  const setText = (change: Partial<TextState>): void => {
    state = { ...state, text: { ...state.text, ...change } };
  };
  for (const [index, operator] of list.fnArray.entries()) {
    const args: readonly unknown[] = list.argsArray[index] ?? [];
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        state = { ...state, toPage: times(state.toPage, matrixOf(args[0]) ?? IDENTITY) };
        break;
      case OPS.transform:
        state = { ...state, toPage: times(state.toPage, matrixOf(args) ?? IDENTITY) };
        break;
      case OPS.beginText:
        pen.moveTo(IDENTITY);
        break;
      case OPS.setFont:
        setText({ font: await typefaceOf(page, String(args[0])), size: Number(args[1]) });
        break;
      case OPS.setCharSpacing:
        setText({ characterSpacing: Number(args[0]) });
        break;
      case OPS.setWordSpacing:
        setText({ wordSpacing: Number(args[0]) });
        break;
      case OPS.setHScale:
        setText({ horizontalScale: Number(args[0]) / 100 });
        break;
      case OPS.setLeading:
        setText({ leading: Number(args[0]) });
        break;
      case OPS.setTextRise:
        setText({ rise: Number(args[0]) });
        break;
      case OPS.setTextRenderingMode:
        setText({ renderMode: Number(args[0]) });
        break;
      case OPS.setTextMatrix:
        pen.moveTo(matrixOf(args[0]) ?? IDENTITY);
        break;
      case OPS.moveText:
        pen.moveLine(Number(args[0]), Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        setText({ leading: -Number(args[1]) });
        pen.moveLine(Number(args[0]), Number(args[1]));
        break;
      case OPS.nextLine:
        pen.moveLine(0, -state.text.leading);
        break;
      case OPS.showText: {
        const glyphs = pen.show(glyphsOf(args[0], keepLigatures), state.text, state.toPage);
        if (state.text.renderMode !== INVISIBLE) runs.add(glyphs);
        break;
      }
      case OPS.constructPath:
        rules.push(...rulesOf(args, state.toPage));
        break;
    }
  }
  const { width, height } = viewport;
  return { ink: { page: page.pageNumber, width, height, runs: runs.runs(), rules }, quarter: pen.quarter };
}

const SUBSET_PREFIX = /^[A-Z]{6}\+/u;

function typefaceOf(page: PDFPageProxy, id: string): Promise<Typeface> {
  return new Promise((resolve, reject) => {
    const take = (font: { readonly name?: unknown; readonly fontMatrix?: unknown }): void => {
      const unit = matrixOf(font.fontMatrix)?.[0] ?? FIRST_TEXT_STATE.font.unit;
      resolve({ name: String(font.name ?? id).replace(SUBSET_PREFIX, ''), unit });
    };
    page.commonObjs.get(id, take, reject);
  });
}

function glyphsOf(shown: unknown, keepLigatures: boolean): (Glyph | number)[] {
  if (!Array.isArray(shown)) return [];
  const glyphs = shown.filter((item): item is Glyph | number => typeof item === 'number' || isGlyph(item));
  return keepLigatures ? glyphs : glyphs.map(withoutLigature);
}

const LIGATURE = /[\ufb00-\ufb06]/u;

/** A typeface may draw `ff` or `fi` as one character, which nobody typed. */
function withoutLigature(item: Glyph | number): Glyph | number {
  if (typeof item === 'number' || !LIGATURE.test(item.unicode)) return item;
  return { unicode: item.unicode.normalize('NFKC'), width: item.width, isSpace: item.isSpace };
}

function isGlyph(item: unknown): item is Glyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item && 'isSpace' in item;
}
