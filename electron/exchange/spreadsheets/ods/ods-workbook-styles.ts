import type { CellStyle, DraftRow, DraftSheet } from '../xlsx/workbook-draft.ts';

const LOOK_NAMES = ['plain', 'body', 'head', 'title', 'note'] as const;
const FORMAT_NAMES = ['text', 'number', 'integer', 'date'] as const;
/** Rows of more lines have the height of so many. */
const MOST_LINES = 60;

/** The name of the style of a cell. */
export const cellStyleName = ({ look, format, shaded, unlocked }: CellStyle): string =>
  `${look}-${format}${shaded ? '-s' : ''}${unlocked ? '-u' : ''}`;

/** The name of the style of a row, by the lines that it shows. */
export const rowStyleName = ({ lines = 1, fixed = false }: Pick<DraftRow, 'lines' | 'fixed'>): string =>
  `${fixed ? 'f' : 'r'}${Math.min(lines, MOST_LINES)}`;

/** The name of the style of a column. @param width in characters. */
export const columnStyleName = (width: number): string => `w${Math.round(width * 10)}`;

/** Every style that a workbook may name, so that its rows need not be looked through first; columns as wide as its own. */
export function automaticStyles(sheets: readonly DraftSheet[]): string {
  const widths = new Map(sheets.flatMap(({ columns }) => columns).map(({ width }) => [columnStyleName(width), width]));
  const columns = [...widths].map(
    ([name, width]) =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres(width * CHARACTER + PADDING)}"/></style:style>`,
  );
  const tables = [
    tableStyle('shownA3', 'A3', true),
    tableStyle('shownA4', 'A4', true),
    tableStyle('hidden', 'A4', false),
  ];
  return [NUMBERS, ...columns, ...rowStyles(), ...cellStyles(), ...tables].join('');
}

function rowStyles(): readonly string[] {
  return Array.from({ length: MOST_LINES }, (_, index) => index + 1).flatMap((lines) =>
    [false, true].map(
      (fixed) =>
        `<style:style style:name="${rowStyleName({ lines, fixed })}" style:family="table-row"><style:table-row-properties style:row-height="${centimetres(lines * LINE)}" style:use-optimal-row-height="${!fixed}"/></style:style>`,
    ),
  );
}

function cellStyles(): readonly string[] {
  return LOOK_NAMES.flatMap((look) =>
    FORMAT_NAMES.flatMap((format) =>
      [false, true].flatMap((shaded) =>
        [false, true].map((unlocked) => cellStyleXml({ look, format, shaded, unlocked })),
      ),
    ),
  );
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

/** As the looks of a cell in the workbooks of the other format have it. */
function cellStyleXml(style: CellStyle): string {
  const { look, format, shaded, unlocked } = style;
  const back = look === 'head' ? ' fo:background-color="#0066cc"' : shaded ? ' fo:background-color="#edf1f5"' : '';
  const border = look === 'plain' || look === 'head' ? ' fo:border="0.5pt solid #c5cfd9"' : '';
  const wrap = look === 'title' ? '' : ' fo:wrap-option="wrap"';
  const align = look === 'head' ? 'middle' : 'top';
  return `<style:style style:name="${cellStyleName(style)}" style:family="table-cell" style:data-style-name="${FORMATS[format]}"><style:table-cell-properties style:vertical-align="${align}"${back}${border}${wrap} fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:padding-left="0.1cm" fo:padding-right="0.1cm" style:cell-protect="${unlocked ? 'none' : 'protected'}"/><style:text-properties style:font-name="Calibri" ${LOOKS[look]}/></style:style>`;
}
