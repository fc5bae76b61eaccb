import { lineXml, paragraphs } from '../../open-document/paragraphs.ts';
import { XML_HEAD } from '../../spreadsheets/xml/xml-text.ts';
import type { Report, ReportBlock, ReportColumn, ReportRow } from '../report-model.ts';
import { ROOT } from './odt-root.ts';
import { FONTS, STYLES } from './odt-styles.ts';

/** Points that a place of a tree stands in. */
const INDENT = 10;
const FACTS: readonly ReportColumn[] = [
  { head: '', width: 130, align: 'left' },
  { head: '', width: 612, align: 'left' },
];
const SIGNATURES_WIDTH = 742;
const NEW_PAGE = 'Titolo-pagina-nuova';

/** The part that holds what a report says, piece by piece. Its texts must be printable. */
export function* odtContent({ title, facts, blocks }: Report): Generator<string> {
  yield `${XML_HEAD}<office:document-content ${ROOT}>${FONTS}<office:automatic-styles>${automaticStyles(blocks)}</office:automatic-styles><office:body><office:text>`;
  yield paragraphs(title, STYLES.title);
  const factRow = ([name, value]: readonly [string, string]) =>
    rowXml(cellXml('sola', paragraphs(name, STYLES.factName)) + cellXml('sola', paragraphs(value, STYLES.fact)));
  yield tableXml('Dati', FACTS, facts.map(factRow).join(''));
  for (const [index, block] of blocks.entries()) {
    // Programs make one table of two that touch.
    const touches = isTable(block) && (index === 0 || isTable(blocks[index - 1]));
    yield (touches ? paragraphs('', STYLES.gap) : '') + blockXml(block, `Tabella${index + 1}`);
  }
  yield '</office:text></office:body></office:document-content>';
}

const isTable = (block: ReportBlock | undefined): boolean => block?.kind === 'table' || block?.kind === 'signatures';

/** @param name of the table, if it is one: each has its own. */
function blockXml(block: ReportBlock, name: string): string {
  switch (block.kind) {
    case 'heading': {
      const style = block.opensPage === true ? `${NEW_PAGE}${block.level}` : STYLES.headings[block.level];
      return `<text:h text:style-name="${style}" text:outline-level="${block.level - 1}">${lineXml(block.text)}</text:h>`;
    }
    case 'paragraph':
      return block.label === undefined ? paragraphs(block.text, STYLES.text) : saidXml(block.label, block.text);
    case 'table': {
      const { columns, rows } = block;
      const heads = columns.map(({ head, align }) =>
        cellXml('testa', paragraphs(head, align === 'right' ? STYLES.headNumber : STYLES.head)),
      );
      const head = `<table:table-header-rows>${rowXml(heads.join(''))}</table:table-header-rows>`;
      return tableXml(name, columns, head + rows.map((row) => rowsXml(row, columns)).join(''));
    }
    case 'signatures': {
      const columns = signatureColumns(block.labels);
      const cells = block.labels.map((label) => cellXml('sola', paragraphs(label, STYLES.signature)));
      return tableXml(name, columns, rowXml(cells.join('')));
    }
  }
}

/** A label and what stands beside it, which keeps its lines. */
function saidXml(label: string, text: string): string {
  const said = text.split('\n').map(lineXml).join('<text:line-break/>');
  return `<text:p text:style-name="${STYLES.said}"><text:span text:style-name="${STYLES.label}">${lineXml(label)}</text:span><text:tab/>${said}</text:p>`;
}

function rowsXml(row: ReportRow, columns: readonly ReportColumn[]): string {
  const isTotal = row.isTotal === true;
  const cells = columns.map(({ align }, index) => {
    const depth = index === 0 ? (row.depth ?? 0) : 0;
    const left = isTotal ? STYLES.total : depth > 0 ? indentStyle(depth) : STYLES.cell;
    const right = isTotal ? STYLES.totalNumber : STYLES.number;
    return cellXml('cella', paragraphs(row.cells[index] ?? '', align === 'right' ? right : left));
  });
  const xml = rowXml(cells.join(''));
  if (row.note === undefined) return xml;
  const covered = '<table:covered-table-cell/>'.repeat(columns.length - 1);
  return xml + rowXml(cellXml('sola', paragraphs(row.note, STYLES.note), columns.length) + covered);
}

function tableXml(name: string, columns: readonly ReportColumn[], rows: string): string {
  const widths = columns.map(({ width }) => `<table:table-column table:style-name="${columnStyle(width)}"/>`);
  return `<table:table table:name="${name}" table:style-name="${tableStyle(columns)}">${widths.join('')}${rows}</table:table>`;
}

const rowXml = (cells: string): string => `<table:table-row table:style-name="riga">${cells}</table:table-row>`;

function cellXml(style: 'testa' | 'cella' | 'sola', content: string, spanned = 1): string {
  const over = spanned === 1 ? '' : ` table:number-columns-spanned="${spanned}"`;
  return `<table:table-cell table:style-name="${style}"${over} office:value-type="string">${content}</table:table-cell>`;
}

const signatureColumns = (labels: readonly string[]): readonly ReportColumn[] =>
  labels.map((head) => ({ head, width: SIGNATURES_WIDTH / labels.length, align: 'left' }));

const hundredths = (points: number): number => Math.round(points * 100);
const columnStyle = (width: number): string => `c${hundredths(width)}`;
const widthOf = (columns: readonly ReportColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);
const tableStyle = (columns: readonly ReportColumn[]): string => `t${hundredths(widthOf(columns))}`;
const indentStyle = (depth: number): string => `Tabella-rientro${depth}`;

/** What the tables of this report need beside the named styles: their widths, and how far their rows stand in. */
function automaticStyles(blocks: readonly ReportBlock[]): string {
  const tables = blocks.flatMap((block) => {
    if (block.kind === 'signatures') return [signatureColumns(block.labels)];
    return block.kind === 'table' ? [block.columns] : [];
  });
  const all = [FACTS, ...tables];
  const widths = new Map(all.flat().map(({ width }) => [columnStyle(width), width]));
  const wholes = new Map(all.map((columns) => [tableStyle(columns), widthOf(columns)]));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const depths = new Set(rows.flatMap(({ depth = 0 }) => (depth > 0 ? [depth] : [])));
  const opened = new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.opensPage ? block.level : [])));
  const style = (name: string, family: string, properties: string, parent = '') =>
    `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}>${properties}</style:style>`;
  const cell = (name: string, properties: string) =>
    style(
      name,
      'table-cell',
      `<style:table-cell-properties fo:padding-left="3pt" fo:padding-right="6pt" fo:border-left="none" fo:border-right="none" fo:border-bottom="none" ${properties}/>`,
    );
  return [
    ...[...wholes].map(([name, width]) =>
      style(
        name,
        'table',
        `<style:table-properties style:width="${width}pt" table:align="left" style:may-break-between-rows="true"/>`,
      ),
    ),
    ...[...widths].map(([name, width]) =>
      style(name, 'table-column', `<style:table-column-properties style:column-width="${width}pt"/>`),
    ),
    style('riga', 'table-row', '<style:table-row-properties fo:keep-together="always"/>'),
    cell('testa', 'fo:padding-top="2pt" fo:padding-bottom="2pt" fo:border-top="none" fo:background-color="#e8e8e8"'),
    cell('cella', 'fo:padding-top="2pt" fo:padding-bottom="2pt" fo:border-top="0.4pt solid #bfbfbf"'),
    cell('sola', 'fo:padding-top="0pt" fo:padding-bottom="2pt" fo:border-top="none"'),
    ...[...depths].map((depth) =>
      style(
        indentStyle(depth),
        'paragraph',
        `<style:paragraph-properties fo:margin-left="${depth * INDENT}pt"/>`,
        STYLES.cell,
      ),
    ),
    ...[...opened].map((level) =>
      style(
        `${NEW_PAGE}${level}`,
        'paragraph',
        '<style:paragraph-properties fo:break-before="page"/>',
        STYLES.headings[level],
      ),
    ),
  ].join('');
}
