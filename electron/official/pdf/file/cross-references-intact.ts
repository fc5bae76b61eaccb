/** Longest header of an object, `123456 65535 obj` with spaces, in bytes. */
const OBJECT_HEADER = 32;
const SECTION = /\s*(?<first>\d+)\s+(?<count>\d+)[ \t]*\r?\n?/uy;
const ENTRY = /\s*(?<offset>\d{10}) (?<generation>\d{5}) (?<use>[fn])\s*/uy;
const TRAILER = /\s*trailer\s*<<(?<dictionary>[\s\S]*?)startxref/uy;

/**
 * Whether the tables that say where the objects of a PDF are lead to those objects (ISO 32000-1, 7.5.4). The PDF library asks
 * for pages ahead, and an object that is not where its table says is an error that nobody can catch. Tables that are streams
 * need no look: they have a checksum.
 */
export function crossReferencesIntact(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const header = Math.max(0, file.indexOf('%PDF-'));
  const seen = new Set<number>();
  let next: string | undefined = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*%%EOF)/u.exec(file.slice(-2_048))?.[1];
  if (next === undefined) return false;
  while (next !== undefined) {
    const start: number = header + Number(next);
    if (seen.has(start)) return false;
    seen.add(start);
    if (isObject(file, start)) return true;
    const table = readTable(file, start, header);
    if (table === null) return false;
    next = table.previous;
  }
  return true;
}

/** Follows one table to its trailer; null when it is broken or an object is not where it says. */
function readTable(file: string, start: number, header: number): { previous: string | undefined } | null {
  if (!file.startsWith('xref', start)) return null;
  let at = start + 'xref'.length;
  const read = (pattern: RegExp): Readonly<Record<string, string>> | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(file);
    if (match !== null) at = pattern.lastIndex;
    return match?.groups ?? null;
  };
  for (let section = read(SECTION); section !== null; section = read(SECTION)) {
    const [first, count] = [Number(section['first']), Number(section['count'])];
    for (let index = 0; index < count; index += 1) {
      const entry = read(ENTRY);
      if (entry === null) return null;
      if (entry['use'] === 'f') continue;
      const place = header + Number(entry['offset']);
      if (!isObject(file, place, first + index, Number(entry['generation']))) return null;
    }
  }
  const trailer = read(TRAILER);
  return trailer === null ? null : { previous: /\/Prev\s+(\d+)/u.exec(trailer['dictionary'] ?? '')?.[1] };
}

function isObject(file: string, at: number, number?: number, generation?: number): boolean {
  const found = /^\s*(\d+)\s+(\d+)\s+obj/u.exec(file.slice(at, at + OBJECT_HEADER));
  if (found === null) return false;
  return number === undefined || (Number(found[1]) === number && Number(found[2]) === generation);
}
