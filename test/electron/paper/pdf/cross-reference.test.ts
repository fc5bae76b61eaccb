import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crossReferenceStream, crossReferenceTable } from '../../../../electron/paper/pdf/cross-reference.ts';
import { schedePdf } from '../../../../electron/scheda/write-schede.ts';
import { cover } from '../../../../shared/schemas/cover.ts';
import { exampleScheda } from '../../scheda/example-scheda.ts';

// Readers mend a table that leads nowhere by looking for the objects themselves, so that opening a document shows nothing of it.
const COVER = cover.parse({ date: '2026-01-31', parameters: {} });
const printed = (conformance: 'PDF/A-2a' | 'PDF/A-1b') =>
  Buffer.concat([...schedePdf(COVER, [exampleScheda()], { conformance, pageNumbers: true })]).toString('latin1');
const startOf = (pdf: string) => Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(pdf)?.[1]);
const isAt = (pdf: string, offset: number, number: number) => pdf.startsWith(`${number} 0 obj\n`, offset);

test('the table of a document leads to every object, and is where the document says', () => {
  const pdf = printed('PDF/A-1b');
  const [, size = '', entries = ''] = /^xref\n0 (\d+)\n([\s\S]*?)trailer\n/u.exec(pdf.slice(startOf(pdf))) ?? [];
  const lines = entries.match(/.{18} \n/gu) ?? [];
  expect(lines).toHaveLength(Number(size));
  expect(lines[0]).toBe('0000000000 65535 f \n');
  expect(pdf).toContain(`/Size ${size}`);
  for (const [number, line] of lines.entries())
    if (number > 0) expect(isAt(pdf, Number(line.slice(0, 10)), number), line).toBe(true);
});

test('the packed table leads to every object, on its own or packed with others, and to itself', () => {
  const pdf = printed('PDF/A-2a');
  const start = startOf(pdf);
  const [, own = '', size = ''] = /^(\d+) 0 obj\n<<\/Type\/XRef\/Size (\d+)\/W\[1 4 2\]/u.exec(pdf.slice(start)) ?? [];
  expect(Number(size)).toBe(Number(own) + 1);
  const contentAt = (from: number) => {
    const begin = pdf.indexOf('stream\n', from) + 'stream\n'.length;
    return inflateSync(Buffer.from(pdf.slice(begin, pdf.indexOf('\nendstream', begin)), 'latin1'));
  };
  const table = contentAt(start);
  expect(table).toHaveLength(7 * Number(size));
  const entry = (number: number) =>
    [table[7 * number], table.readUInt32BE(7 * number + 1), table.readUInt16BE(7 * number + 5)] as const;
  expect(entry(0)).toEqual([0, 0, 0xffff]);
  let packed = 0;
  for (let number = 1; number < Number(size); number += 1) {
    const [kind, position, place] = entry(number);
    if (kind === 1) expect(isAt(pdf, position, number)).toBe(true);
    else {
      packed += 1;
      expect(kind).toBe(2);
      const heads = contentAt(entry(position)[1]).toString('latin1').split(' ');
      expect(heads[2 * place]).toBe(String(number));
    }
  }
  expect(packed).toBeGreaterThan(50);
  expect(entry(Number(own))).toEqual([1, start, 0]);
});

test('an object that was promised and never written is named', () => {
  expect(() => crossReferenceTable([9, null], 0, '')).toThrow('Object 2 was');
  expect(() => crossReferenceStream([null], 0, new Map(), '')).toThrow('Object 1 was');
});
