import { lineXml, paragraphs } from '../../open-document/paragraphs.ts';
import { XML_HEAD } from '../../spreadsheets/xml/xml-text.ts';
import type { Report, ReportBlock, ReportColumn, ReportRow } from '../report-model.ts';
import { AutomaticStyles } from './automatic-styles.ts';
import { ROOT } from './odt-root.ts';
import { FONTS, STYLES } from './odt-styles.ts';

/** Points. */
const FACT_WIDTHS = [130, 612];
const WHOLE_WIDTH = 742;
/** A table of no more rows, and characters, is far shorter than a page, and is not divided. */
const SHORT = { rows: 8, characters: 1_500 } as const;

/** The part that holds what a report says. Its texts must be printable. */
export function odtContent({ title, facts, blocks }: Report): readonly string[] {
  const styles = new AutomaticStyles();
  const factRows = facts.map(([name, value]) =>
    rowXml(styles, [
      cellXml(styles.cell('sola'), paragraphs(name, STYLES.factName)),
      cellXml(styles.cell('sola'), paragraphs(value, STYLES.fact)),
    ]),
  );
  const body = [
    paragraphs(title, STYLES.title),
    tableXml(styles, 'Dati', FACT_WIDTHS, factRows, true),
    ...blocks.flatMap((block, index) => {
      // Programs make one table of two that touch.
      const touches = isTable(block) && (index === 0 || isTable(blocks[index - 1]));
      return [...(touches ? [paragraphs('', STYLES.gap)] : []), blockXml(styles, block, `Tabella${index + 1}`)];
    }),
  ];
  return [
    `${XML_HEAD}<office:document-content ${ROOT}>${FONTS}<office:automatic-styles>${styles.xml()}</office:automatic-styles><office:body><office:text>`,
    ...body,
    '</office:text></office:body></office:document-content>',
  ];
}

const isTable = (block: ReportBlock | undefined): boolean => block?.kind === 'table' || block?.kind === 'signatures';

/** @param name of the table, if it is one: each has its own. */
function blockXml(styles: AutomaticStyles, block: ReportBlock, name: string): string {
  switch (block.kind) {
    case 'heading': {
      const named = STYLES.headings[block.level];
      const style = block.opensPage === true ? styles.onNewPage(named) : named;
      return `<text:h text:style-name="${style}" text:outline-level="${block.level - 1}">${lineXml(block.text)}</text:h>`;
    }
    case 'paragraph':
      return block.label === undefined ? paragraphs(block.text, STYLES.text) : saidXml(block.label, block.text);
    case 'table': {
      const { columns, rows } = block;
      const head = `<table:table-header-rows>${headXml(styles, columns)}</table:table-header-rows>`;
      const widths = columns.map(({ width }) => width);
      return tableXml(
        styles,
        name,
        widths,
        [head, ...rows.map((row, index) => rowsXml(styles, row, columns, `${name}-${index + 1}`))],
        isShort(rows),
      );
    }
    case 'signatures': {
      const { labels } = block;
      const cells = labels.map((label) => cellXml(styles.cell('sola'), paragraphs(label, STYLES.signature)));
      const widths = labels.map(() => WHOLE_WIDTH / labels.length);
      return tableXml(styles, name, widths, [rowXml(styles, cells)], true);
    }
  }
}

function isShort(rows: readonly ReportRow[]): boolean {
  const characters = rows.flatMap(({ cells, note = '' }) => [...cells, note]).join('').length;
  return rows.length <= SHORT.rows && characters <= SHORT.characters;
}

/** A label and what stands beside it, which keeps its lines. */
function saidXml(label: string, text: string): string {
  const said = text.split('\n').map(lineXml).join('<text:line-break/>');
  return `<text:p text:style-name="${STYLES.said}"><text:span text:style-name="${STYLES.label}">${lineXml(label)}</text:span><text:tab/>${said}</text:p>`;
}

function headXml(styles: AutomaticStyles, columns: readonly ReportColumn[]): string {
  const cells = columns.map(({ head, align, width }) => {
    const style = styles.text(align === 'right' ? STYLES.headNumber : STYLES.head, head, width, 0);
    return cellXml(styles.cell('testa'), paragraphs(head, style));
  });
  return rowXml(styles, cells);
}

/** A row and what stands below it. @param name of the table under it, if there is one. */
function rowsXml(styles: AutomaticStyles, row: ReportRow, columns: readonly ReportColumn[], name: string): string {
  const [left, right] =
    row.isTotal === true || row.under !== undefined ? [STYLES.total, STYLES.totalNumber] : [STYLES.cell, STYLES.number];
  const cells = columns.map(({ align, width }, index) => {
    const text = row.cells[index] ?? '';
    const depth = index === 0 ? (row.depth ?? 0) : 0;
    const style = styles.text(align === 'right' ? right : left, text, width, depth);
    return cellXml(styles.cell('riga'), paragraphs(text, style));
  });
  const wide = (content: string): string => {
    const covered = '<table:covered-table-cell/>'.repeat(columns.length - 1);
    return rowXml(styles, [cellXml(styles.cell('sola'), content, columns.length), covered]);
  };
  const note = row.note === undefined ? '' : wide(paragraphs(row.note, STYLES.note));
  const under = row.under === undefined ? '' : wide(blockXml(styles, { kind: 'table', ...row.under }, name));
  return rowXml(styles, cells) + note + under;
}

/** @param widths of its columns, in points. */
function tableXml(
  styles: AutomaticStyles,
  name: string,
  widths: readonly number[],
  rows: readonly string[],
  isWhole: boolean,
): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="${styles.column(width)}"/>`);
  const whole = styles.table(
    widths.reduce((sum, width) => sum + width, 0),
    isWhole,
  );
  return `<table:table table:name="${name}" table:style-name="${whole}">${columns.join('')}${rows.join('')}</table:table>`;
}

function rowXml(styles: AutomaticStyles, cells: readonly string[]): string {
  return `<table:table-row table:style-name="${styles.row()}">${cells.join('')}</table:table-row>`;
}

function cellXml(style: string, content: string, spanned = 1): string {
  const over = spanned === 1 ? '' : ` table:number-columns-spanned="${spanned}"`;
  return `<table:table-cell table:style-name="${style}"${over} office:value-type="string">${content}</table:table-cell>`;
}
