import { XML_HEAD, xmlAttribute } from '../xml/xml-text.ts';
import type { CellStyle } from './workbook-draft.ts';

const FORMATS: Readonly<Record<CellStyle['format'], { readonly id: number; readonly code: string | null }>> = {
  text: { id: 49, code: null },
  number: { id: 4, code: null },
  integer: { id: 1, code: null },
  date: { id: 164, code: 'dd/mm/yyyy' },
};

/** Fonts and fills in the order of the part below; a fill of 0 is none. */
const LOOKS: Readonly<Record<CellStyle['look'], { readonly font: number; readonly fill: number }>> = {
  plain: { font: 0, fill: 0 },
  head: { font: 1, fill: 3 },
  title: { font: 2, fill: 0 },
  note: { font: 3, fill: 0 },
  body: { font: 0, fill: 0 },
};
const SHADED_FILL = 2;

const FONTS = [
  '<font><sz val="11"/><color rgb="FF17324D"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><color rgb="FF0066CC"/><name val="Calibri"/><family val="2"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF5B6F82"/><name val="Calibri"/><family val="2"/></font>',
];
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFEDF1F5'),
  solid('FF0066CC'),
];
const EDGE = '<color rgb="FFC5CFD9"/>';
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left style="thin">${EDGE}</left><right style="thin">${EDGE}</right><top style="thin">${EDGE}</top><bottom style="thin">${EDGE}</bottom><diagonal/></border>`,
];

/** Numbers the styles that a workbook uses, in the order it uses them, and writes their part. */
export class StyleSheet {
  readonly #numbers = new Map<string, number>();
  /** Cells share their styles: a million of them need not be spelled out each. */
  readonly #met = new Map<CellStyle, number>();
  readonly #formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  numberOf(style: CellStyle): number {
    const met = this.#met.get(style);
    if (met !== undefined) return met;
    const number = this.#numberOfEqual(style);
    this.#met.set(style, number);
    return number;
  }

  #numberOfEqual(style: CellStyle): number {
    const key = `${style.look} ${style.format} ${style.unlocked} ${style.shaded}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#formats.push(cellFormat(style)) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  xml(): string {
    const custom = Object.values(FORMATS).flatMap(({ id, code }) =>
      code === null ? [] : [`<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`],
    );
    return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
      counted('numFmts', custom),
      counted('fonts', FONTS),
      counted('fills', FILLS),
      counted('borders', BORDERS),
      counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      counted('cellXfs', this.#formats),
      counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    ].join('')}</styleSheet>`;
  }
}

function cellFormat({ look, format, unlocked, shaded }: CellStyle): string {
  const { font, fill } = LOOKS[look];
  const border = look === 'plain' || look === 'head' ? 1 : 0;
  const alignment = `<alignment vertical="${look === 'head' ? 'center' : 'top'}"${look === 'title' ? '' : ' wrapText="1"'}/>`;
  return `<xf numFmtId="${FORMATS[format].id}" fontId="${font}" fillId="${shaded ? SHADED_FILL : fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${unlocked ? 0 : 1}"/></xf>`;
}

const counted = (element: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${element} count="${items.length}">${items.join('')}</${element}>`;
