import type { CellStyle, DraftRow, DraftSheet } from '../xlsx/workbook-draft.ts';

/** Names the styles of an OpenDocument workbook as they are asked for, and writes them; columns and rows by their size. */
export class OdsWorkbookStyles {
  readonly #cells = new Map<string, string>();
  readonly #met = new Map<CellStyle, string>();
  readonly #rows = new Map<string, string>();
  readonly #columns = new Map<number, string>();

  cell(style: CellStyle): string {
    const met = this.#met.get(style);
    if (met !== undefined) return met;
    const name = named(this.#cells, cellProperties(style), 'c');
    this.#met.set(style, name);
    return name;
  }

  row({ lines = 1, fixed = false }: Pick<DraftRow, 'lines' | 'fixed'>): string {
    return named(this.#rows, `${fixed ? 'false' : 'true'} ${lines}`, 'r');
  }

  /** @param width in characters. */
  column(width: number): string {
    return named(this.#columns, width, 'w');
  }

  /** The automatic styles of the content. */
  xml(): string {
    const columns = [...this.#columns].map(
      ([width, name]) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres(width * CHARACTER + PADDING)}"/></style:style>`,
    );
    const rows = [...this.#rows].map(([key, name]) => {
      const [optimal = '', lines = ''] = key.split(' ');
      return `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${centimetres(Number(lines) * LINE)}" style:use-optimal-row-height="${optimal}"/></style:style>`;
    });
    const cells = [...this.#cells].map(([xml, name]) =>
      xml.replace('<style:style ', `<style:style style:name="${name}" style:family="table-cell" `),
    );
    const tables = [
      tableStyle('shownA3', 'A3', true),
      tableStyle('shownA4', 'A4', true),
      tableStyle('hidden', 'A4', false),
    ];
    return [NUMBERS, ...columns, ...rows, ...cells, ...tables].join('');
  }
}

/** The style of a sheet. */
export const sheetStyle = ({ visibility, paper }: DraftSheet): string =>
  visibility === 'visible' ? `shown${paper ?? 'A4'}` : 'hidden';

const tableStyle = (name: string, page: string, display: boolean): string =>
  `<style:style style:name="${name}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="${display}"/></style:style>`;

/** In centimetres. */
const CHARACTER = 0.19;
const PADDING = 0.2;
const LINE = 0.53;
const centimetres = (length: number): string => `${length.toFixed(2)}cm`;

function named<Key>(names: Map<Key, string>, key: Key, letter: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${letter}${names.size + 1}`;
  names.set(key, name);
  return name;
}

const ITALIAN = 'number:language="it" number:country="IT"';
const NUMBERS = [
  `<number:number-style style:name="NN" ${ITALIAN}><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
  `<number:number-style style:name="NI" ${ITALIAN}><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>`,
  `<number:date-style style:name="ND" ${ITALIAN}><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`,
  '<number:text-style style:name="NT"><number:text-content/></number:text-style>',
].join('');

const FORMATS: Readonly<Record<CellStyle['format'], string>> = { text: 'NT', number: 'NN', integer: 'NI', date: 'ND' };

const LOOKS: Readonly<Record<CellStyle['look'], string>> = {
  plain: 'fo:color="#17324d" fo:font-size="11pt"',
  body: 'fo:color="#17324d" fo:font-size="11pt"',
  head: 'fo:color="#ffffff" fo:font-size="11pt" fo:font-weight="bold"',
  title: 'fo:color="#0066cc" fo:font-size="16pt" fo:font-weight="bold"',
  note: 'fo:color="#5b6f82" fo:font-size="10pt" fo:font-style="italic"',
};

/** A style without its name, as the looks of a cell in the workbooks of the other format have it. */
function cellProperties({ look, format, shaded, unlocked }: CellStyle): string {
  const back = look === 'head' ? ' fo:background-color="#0066cc"' : shaded ? ' fo:background-color="#edf1f5"' : '';
  const border = look === 'plain' || look === 'head' ? ' fo:border="0.5pt solid #c5cfd9"' : '';
  const wrap = look === 'title' ? '' : ' fo:wrap-option="wrap"';
  const align = look === 'head' ? 'middle' : 'top';
  return `<style:style style:data-style-name="${FORMATS[format]}"><style:table-cell-properties style:vertical-align="${align}"${back}${border}${wrap} fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:padding-left="0.1cm" fo:padding-right="0.1cm" style:cell-protect="${unlocked ? 'none' : 'protected'}"/><style:text-properties style:font-name="Calibri" ${LOOKS[look]}/></style:style>`;
}
