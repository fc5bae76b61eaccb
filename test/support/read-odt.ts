import { OdsText } from '../../electron/exchange/spreadsheets/ods/ods-text.ts';
import { readXml } from '../../electron/exchange/spreadsheets/xml/read-xml.ts';
import { readZip } from '../../electron/exchange/zip/read-zip.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** An OpenDocument text as any program would find it. */
export interface ReadOdt {
  readonly parts: readonly string[];
  readonly title: string;
  readonly headings: readonly (readonly [level: string, text: string])[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly { readonly heads: readonly string[][]; readonly rows: readonly string[][] }[];
  /** Names of styles that something has and nothing defines. */
  readonly undefinedStyles: readonly string[];
  /** The children of every table, by name, each kind once and in the order found. */
  readonly tableOrders: ReadonlySet<string>;
  /** Rows that have not a cell, or one covered by a wide one, for every column. */
  readonly unevenRows: number;
  readonly languages: ReadonlySet<string>;
}

const LIMITS = { entries: 50, bytes: 5e7, ratio: 200, freeBytes: 1e6, depth: 2 };

/** Reads a file back, without the writer's help. */
export async function readOdt(path: string): Promise<ReadOdt> {
  const parts = await readZip(path, LIMITS);
  const [meta, styles, content] = await Promise.all(
    ['meta.xml', 'styles.xml', 'content.xml'].map(async (name) => {
      const bytes = parts.get(name);
      if (bytes === undefined) throw new Error(`No ${name}`);
      return rootOf(name, bytes);
    }),
  );
  if (meta === undefined || styles === undefined || content === undefined) throw new Error('Three parts');
  const both = [...all(styles), ...all(content)];
  const defined = new Set(both.flatMap(({ name, attributes }) => (DEFINES.has(name) ? attributes['style:name'] : [])));
  const used = both.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (USES.has(name) ? [value] : [])),
  );
  const body = within(content, 'office:text')[0];
  if (body === undefined) throw new Error('No text');
  const tables = within(body, 'table:table');
  return {
    parts: [...parts.keys()],
    title: textOf(within(meta, 'dc:title')[0]),
    headings: within(body, 'text:h').map((one) => [one.attributes['text:outline-level'] ?? '', textOf(one)]),
    paragraphs: elements(body).flatMap((one) => (one.name === 'text:p' ? [textOf(one)] : [])),
    tables: tables.map((table) => ({
      heads: elements(table).filter(isHead).flatMap(rowsOf),
      rows: rowsOf(table),
    })),
    undefinedStyles: [...new Set(used)].filter((name) => name !== '' && !defined.has(name)),
    tableOrders: new Set(
      tables.map((table) =>
        [...new Set(elements(table).map(({ name }) => name))]
          .filter((name) => name !== 'text:soft-page-break')
          .join(' '),
      ),
    ),
    unevenRows: tables.flatMap(unevenRows).length,
    languages: new Set(
      both.flatMap(({ attributes: { 'fo:language': language, 'fo:country': country } }) =>
        language === undefined ? [] : [`${language}-${country ?? ''}`],
      ),
    ),
  };
}

const DEFINES: ReadonlySet<string> = new Set([
  'style:style',
  'style:page-layout',
  'style:font-face',
  'style:master-page',
]);
const USES: ReadonlySet<string> = new Set([
  'text:style-name',
  'table:style-name',
  'style:parent-style-name',
  'style:next-style-name',
  'style:page-layout-name',
  'style:font-name',
]);

async function rootOf(part: string, bytes: Uint8Array): Promise<Element> {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  await readXml(part, bytes, {
    open: (name, attributes) => {
      const element = { name, attributes: { ...attributes }, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.children.push(text),
  });
  return root;
}

const elements = ({ children }: Element): Element[] => children.filter((child) => typeof child !== 'string');
const all = (element: Element): Element[] => elements(element).flatMap((child) => [child, ...all(child)]);
const within = (element: Element, name: string): Element[] => all(element).filter((one) => one.name === name);

/** The rows that stand in an element itself, each with the texts of its cells; what a wide cell covers is no cell. */
const rowsOf = (element: Element): string[][] =>
  elements(element)
    .filter(({ name }) => name === 'table:table-row')
    .map((row) => elements(row).flatMap((cell) => (cell.name === 'table:table-cell' ? [textOf(cell)] : [])));

const isHead = ({ name }: Element): boolean => name === 'table:table-header-rows';

function unevenRows(table: Element): Element[] {
  const columns = elements(table).filter(({ name }) => name === 'table:table-column');
  const rows = [...elements(table).filter(isHead).flatMap(elements), ...elements(table)];
  return rows
    .filter((row) => row.name === 'table:table-row')
    .filter((row) => placesOf(elements(row)) !== placesOf(columns));
}

/** How many columns or cells there are, written one by one or as many alike. */
const placesOf = (all: readonly Element[]): number =>
  all.reduce((sum, { attributes }) => sum + Number(attributes['table:number-columns-repeated'] ?? '1'), 0);

function textOf(element: Element | undefined): string {
  const text = new OdsText();
  const tell = ({ name, attributes, children }: Element): void => {
    text.open(name, attributes);
    for (const child of children) {
      if (typeof child === 'string') text.text(child);
      // A table inside a cell is read by itself.
      else if (child.name !== 'table:table') tell(child);
    }
    text.close(name);
  };
  if (element === undefined) throw new Error('Nothing to read');
  // A heading, and the title, are read as the paragraph that a cell has.
  tell(
    elements(element).some(({ name }) => name === 'text:p' || name === 'table:table')
      ? element
      : { ...element, name: 'text:p' },
  );
  return text.value();
}
