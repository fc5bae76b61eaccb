import { deflateSync } from 'node:zlib';

/*
 * Where each object of a PDF stands. An offset that is negative is that of an object packed in a stream, whose number it is
 * with the sign changed.
 */

type Offsets = readonly (number | null)[];

/** Bytes of an entry in a stream: kind, position, place in the packed stream. */
const ENTRY = 7;

/** The classic table, for objects that all stand on their own. `entries` belong to the trailer. */
export function crossReferenceTable(offsets: Offsets, start: number, entries: string): Uint8Array {
  const lines = offsets.map((offset, index) => `${String(known(offset, index)).padStart(10, '0')} 00000 n \n`);
  const size = offsets.length + 1;
  const head = `xref\n0 ${size}\n0000000000 65535 f \n`;
  return latin1(`${head}${lines.join('')}trailer\n<</Size ${size}${entries}>>\nstartxref\n${start}\n%%EOF\n`);
}

/** The same as a stream (PDF 1.5), which can tell of packed objects. `packed`: first object of each packed stream. */
export function crossReferenceStream(
  offsets: Offsets,
  start: number,
  packed: ReadonlyMap<number, number>,
  entries: string,
): Uint8Array {
  const own = offsets.length + 1;
  const size = own + 1;
  const table = Buffer.alloc(size * ENTRY);
  table.writeUInt16BE(0xffff, ENTRY - 2);
  for (const [index, found] of offsets.entries()) {
    const offset = known(found, index);
    const at = (index + 1) * ENTRY;
    table[at] = offset < 0 ? 2 : 1;
    table.writeUInt32BE(Math.abs(offset), at + 1);
    if (offset < 0) table.writeUInt16BE(index + 1 - (packed.get(-offset) ?? 0), at + 5);
  }
  table[own * ENTRY] = 1;
  table.writeUInt32BE(start, own * ENTRY + 1);
  const data = deflateSync(table);
  const dictionary = `<</Type/XRef/Size ${size}/W[1 4 2]${entries}/Length ${data.length}/Filter/FlateDecode>>`;
  return Buffer.concat([
    latin1(`${own} 0 obj\n${dictionary}\nstream\n`),
    data,
    latin1(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
}

function known(offset: number | null, index: number): number {
  if (offset === null) throw new Error(`Object ${index + 1} was promised and never written.`);
  return offset;
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
