import { textWidth } from '../../../paper/layout/cell-lines.ts';
import { STYLES } from './odt-styles.ts';

/** Points that a place of a tree stands in. */
const INDENT = 10;
/** Points left and right of what stands in a cell. */
const PADDING = { left: 3, right: 6 } as const;
/** No character is wider, in its own size. */
const WIDEST = 1.1;
/** Per cent: a word that would have to be narrower is divided. */
const NARROWEST = 70;
const STEP = 5;

/** A style of what stands in a cell, and as what the paper measures it. */
const MEASURED = {
  [STYLES.cell]: { style: 'value', size: 8 },
  [STYLES.number]: { style: 'value', size: 8 },
  [STYLES.total]: { style: 'code', size: 8 },
  [STYLES.totalNumber]: { style: 'code', size: 8 },
  [STYLES.head]: { style: 'head', size: 7 },
  [STYLES.headNumber]: { style: 'head', size: 7 },
} as const;

export type CellStyle = keyof typeof MEASURED;

/**
 * Styles that one document needs beside those with a name: widths, places of a tree, words wider than their column. Each is made when it is first
 * asked for, so `xml` is asked last.
 */
export class AutomaticStyles {
  readonly #made = new Map<string, string>();

  /** Of a table. @param width in points. @param isWhole whether no page divides it: it must be shorter than one. */
  table(width: number, isWhole: boolean): string {
    const properties = `style:width="${width}pt" table:align="left" style:may-break-between-rows="${!isWhole}"`;
    const name = `t${hundredths(width)}${isWhole ? '-intera' : ''}`;
    return this.#style(name, 'table', `<style:table-properties ${properties}/>`);
  }

  /** Of a column. @param width in points. */
  column(width: number): string {
    const properties = `<style:table-column-properties style:column-width="${width}pt"/>`;
    return this.#style(`c${hundredths(width)}`, 'table-column', properties);
  }

  /** Of rows, which no page divides unless they are taller than it. */
  row(): string {
    return this.#style('riga', 'table-row', '<style:table-row-properties fo:keep-together="always"/>');
  }

  /** Of a cell: of the heads, of a row, or of one that has no line over it. */
  cell(kind: 'testa' | 'riga' | 'sola'): string {
    const { left, right } = PADDING;
    const looks = {
      testa: `fo:padding="2.5pt" fo:padding-left="${left}pt" fo:padding-right="${right}pt" fo:border="none" fo:background-color="#e8e8e8"`,
      riga: `fo:padding="2.5pt" fo:padding-left="${left}pt" fo:padding-right="${right}pt" fo:border="none" fo:border-top="0.4pt solid #bfbfbf"`,
      sola: `fo:padding="0pt" fo:padding-bottom="2.5pt" fo:padding-right="${right}pt" fo:border="none"`,
    } as const;
    return this.#style(`cella-${kind}`, 'table-cell', `<style:table-cell-properties ${looks[kind]}/>`);
  }

  /** Of a heading that begins a page. */
  onNewPage(heading: string): string {
    const properties = '<style:paragraph-properties fo:break-before="page"/>';
    return this.#style(`${heading}-pagina`, 'paragraph', properties, heading);
  }

  /**
   * Of a text in a cell: the named one, or one set narrower where a word is wider than the column, since a word in two is read as two.
   * @param width of the column, in points. @param depth of its place in a tree.
   */
  text(named: CellStyle, text: string, width: number, depth: number): string {
    const indent = depth * INDENT;
    const scale = scaleOf(named, text, width - PADDING.left - PADDING.right - indent);
    if (scale === 100 && depth === 0) return named;
    const paragraph = depth === 0 ? '' : `<style:paragraph-properties fo:margin-left="${indent}pt"/>`;
    const characters = scale === 100 ? '' : `<style:text-properties style:text-scale="${scale}%"/>`;
    return this.#style(`${named}-${depth}-${scale}`, 'paragraph', paragraph + characters, named);
  }

  /** All that were asked for. */
  xml(): string {
    return [...this.#made.values()].join('');
  }

  #style(name: string, family: string, properties: string, parent?: string): string {
    const of = parent === undefined ? '' : ` style:parent-style-name="${parent}"`;
    this.#made.set(name, `<style:style style:name="${name}" style:family="${family}"${of}>${properties}</style:style>`);
    return name;
  }
}

const hundredths = (points: number): number => Math.round(points * 100);

/** How much narrower than usual a text is set so that its widest word has room, in per cent. */
function scaleOf(named: CellStyle, text: string, room: number): number {
  const { style, size } = MEASURED[named];
  const suspects = room / (size * WIDEST);
  if (text.length <= suspects) return 100;
  const widest = text.split(/[\s\-/]+/u).reduce((most, word) => {
    return word.length <= suspects ? most : Math.max(most, textWidth(word, style));
  }, 0);
  if (widest <= room) return 100;
  const scale = Math.floor((room / widest) * (100 / STEP)) * STEP;
  return scale < NARROWEST ? 100 : scale;
}
