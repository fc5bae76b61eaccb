import { posix } from 'node:path';
import { zipNameKey } from '../../zip/zip-name.ts';
import type { Sheet } from '../cells/cell.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { readXml } from '../xml/read-xml.ts';
import type { WorkbookContext } from './cell-value.ts';
import { readNumberLooks } from './number-formats.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { WorksheetReader } from './worksheet-reader.ts';
import type { Worksheet } from './worksheet-rows.ts';

/** The parts of a workbook by `zipNameKey`: programs write the same name in several cases. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

interface Relation {
  readonly type: string;
  readonly target: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** Whether a zip is an OOXML workbook: its relations lead to one. */
export const isXlsx = async (parts: ZipParts): Promise<boolean> => (await workbookPart(parts)) !== null;

/** Inflates the parts that were left out before, and gives their bytes as they come to what a name's taker is. */
export type InflateSheets = (taker: (name: string) => ((chunk: Uint8Array) => void) | undefined) => Promise<void>;

/** Parts of a workbook that are left out at first: the sheets, which take nearly all of its bytes, where nearly every program writes them. */
export const SHEET_PART = /(?:^|[/\\])worksheets[/\\][^/\\]+\.xml$/iu;

/**
 * Reads the sheets of a workbook (`.xlsx`, `.xlsm`: macros are a part that nothing here looks at), in the order of their tabs. What cells refer
 * to is read first, from `parts`, and then the sheets as they are inflated.
 * @throws SpreadsheetFault
 */
export async function readXlsx(
  parts: ZipParts,
  inflateSheets: InflateSheets,
  signal?: AbortSignal,
): Promise<readonly Sheet[]> {
  const part = await workbookPart(parts);
  if (part === null) throw new SpreadsheetFault('notTable');
  if (part.endsWith('.bin')) throw new SpreadsheetFault('binary');
  const { sheets, from1904 } = await readWorkbook(part, partOf(parts, part));
  const relations = await relationsOf(parts, part);
  const typed = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  // Some programs name parts that they did not write; it is a fault only where a cell needs them.
  const [stringsPart = '', stylesPart = ''] = [typed('sharedStrings'), typed('styles')];
  const [strings, styles] = [parts.get(zipNameKey(stringsPart)), parts.get(zipNameKey(stylesPart))];
  const context: WorkbookContext = {
    strings: strings === undefined ? [] : await readSharedStrings(stringsPart, strings, signal),
    looks: styles === undefined ? [] : await readNumberLooks(stylesPart, styles),
    from1904,
    texts: new Map(),
    numbers: new Map(),
  };
  const worksheets = sheets.flatMap(({ name, hidden, relation }) => {
    const found = relations.get(relation);
    if (found === undefined) throw new SpreadsheetFault('damaged', part);
    // Sheets of charts have no cells.
    return found.type === 'worksheet' ? [{ name, hidden, part: found.target }] : [];
  });
  const targets = new Set(worksheets.map((sheet) => sheet.part));
  const read = await readWorksheets(targets, parts, inflateSheets, context);
  return worksheets.flatMap(({ part: target, ...sheet }) => {
    const worksheet = read.get(target);
    return worksheet === undefined ? [] : [{ ...sheet, ...worksheet }];
  });
}

async function readWorksheets(
  targets: ReadonlySet<string>,
  parts: ZipParts,
  inflateSheets: InflateSheets,
  context: WorkbookContext,
): Promise<ReadonlyMap<string, Worksheet>> {
  const readers = new Map([...targets].map((target) => [target, new WorksheetReader(target, context)]));
  const byKey = new Map([...readers].map(([target, reader]) => [zipNameKey(target), reader]));
  const met = new Set<WorksheetReader>();
  await inflateSheets((name) => {
    const reader = byKey.get(zipNameKey(name));
    if (reader === undefined) return undefined;
    met.add(reader);
    return (chunk) => reader.write(chunk);
  });
  const read = new Map<string, Worksheet>();
  for (const [target, reader] of readers) {
    if (!met.has(reader)) reader.write(partOf(parts, target));
    read.set(target, reader.end());
  }
  return read;
}

async function workbookPart(parts: ZipParts): Promise<string | null> {
  const main = [...(await relationsOf(parts, '')).values()].find(({ type }) => type === 'officeDocument');
  return main !== undefined && /\/(?:sheet|workbook)[^/]*$/u.test(`/${main.target}`) ? main.target : null;
}

function partOf(parts: ZipParts, name: string): Uint8Array {
  const bytes = parts.get(zipNameKey(name));
  if (bytes === undefined) throw new SpreadsheetFault('damaged', name);
  return bytes;
}

/** The relations of a part, of the whole package for the blank name. Types are told by their last word: strict files have other addresses. */
async function relationsOf(parts: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const bytes = parts.get(zipNameKey(name));
  const relations = new Map<string, Relation>();
  if (bytes === undefined) return relations;
  await readXml(name, bytes, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (!element.endsWith('Relationship') || TargetMode === 'External') return;
      const path = Target.replaceAll('\\', '/');
      const target = path.startsWith('/') ? path.slice(1) : posix.join(folder, path);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
    close() {},
    text() {},
  });
  return relations;
}

async function readWorkbook(
  part: string,
  bytes: Uint8Array,
): Promise<{ readonly sheets: SheetEntry[]; readonly from1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml(part, bytes, {
    open(name, attributes) {
      const element = name.slice(name.indexOf(':') + 1);
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const relation = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? '';
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      sheets.push({ name: attributes['name'] ?? '', hidden, relation });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}
