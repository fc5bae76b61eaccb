import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readZip, type ZipLimits } from '../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { ZipFault } from '../../../../electron/exchange/zip/zip-fault.ts';
import { zipFaultReason } from '../../../../electron/exchange/zip/zip-fault-reason.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LIMITS: ZipLimits = { entries: 10, bytes: 2_000_000, ratio: 100, freeBytes: 1_000_000, depth: 3 };
const text = (content: string) => Buffer.from(content);

function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'a.zip');
  writeFileSync(path, bytes);
  return path;
}

/** Puts bytes in the place of others of the same length, wherever they stand. */
function patched(zip: Buffer, from: string, to: string): Buffer {
  expect(to.length).toBe(from.length);
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Changes fields of the headers: each offset is from the signature that it follows. */
function withHeaders(zip: Buffer, change: (header: Buffer, kind: 'local' | 'central') => void): Buffer {
  const copy = Buffer.from(zip);
  for (const [signature, kind] of [
    ['PK\u0003\u0004', 'local'],
    ['PK\u0001\u0002', 'central'],
  ] as const) {
    for (let at = copy.indexOf(signature, 0, 'latin1'); at >= 0; at = copy.indexOf(signature, at + 4, 'latin1'))
      change(copy.subarray(at), kind);
  }
  return copy;
}

async function faultOf(bytes: Uint8Array | string, limits = LIMITS): Promise<ZipFault> {
  const path = typeof bytes === 'string' ? bytes : fileOf(bytes);
  const fault: unknown = await readZip(path, limits).catch((error: unknown) => error);
  if (!(fault instanceof ZipFault)) throw new Error(`No fault: ${String(fault)}`);
  return fault;
}

const one = (name: string, content = 'ciao') => writeZip([{ name, content: text(content) }]);

describe('a zip', () => {
  test('comes back as it was written, whatever its parts hold, and is the same bytes each time', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-zèì ]{1,8}[a-z])?\.[a-z]{3}$/u);
    const parts = fc.uniqueArray(fc.record({ name, content: fc.uint8Array({ maxLength: 3_000 }) }), {
      selector: ({ name }) => name,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (written) => {
        const zip = await writeZip(written);
        expect((await writeZip(written)).equals(zip)).toBe(true);
        const read = await readZip(fileOf(zip), LIMITS);
        expect([...read].map(([name, content]) => ({ name, content: new Uint8Array(content) }))).toEqual(
          written.map(({ name, content }) => ({ name, content: new Uint8Array(content) })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('is inflated only as far as it is wanted', async () => {
    const zip = await writeZip([
      { name: 'a.xml', content: text('a') },
      { name: 'media/foto.png', content: Buffer.alloc(5_000_000) },
    ]);
    const read = await readZip(fileOf(zip), LIMITS, { wanted: (name) => name.endsWith('.xml') });
    expect([...read.keys()]).toEqual(['a.xml']);
  });

  test('is refused when one byte of it is another, or is read as it was', async () => {
    const zip = await writeZip([
      { name: 'a.json', content: text('uno due tre quattro '.repeat(20)) },
      { name: 'b.json', content: text('cinque') },
    ]);
    const whole = await readZip(fileOf(zip), LIMITS);
    const path = fileOf(zip);
    for (let at = 0; at < zip.length; at += 1) {
      const altered = Buffer.from(zip);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      writeFileSync(path, altered);
      const read = await readZip(path, LIMITS).catch((error: unknown) => error);
      if (!(read instanceof ZipFault)) expect([at, read]).toEqual([at, whole]);
    }
  });

  test('is refused when it is cut anywhere', async () => {
    const zip = await one('a.json', 'uno due tre quattro '.repeat(20));
    for (const length of [4, 30, 60, zip.length - 60, zip.length - 22, zip.length - 1])
      expect((await faultOf(zip.subarray(0, length))).code, String(length)).toBe('cutShort');
    expect((await faultOf(Buffer.alloc(0))).code).toBe('empty');
    expect((await faultOf(text('Egregio ufficio,\r\n'.repeat(10)))).code).toBe('notZip');
    expect((await faultOf(join(temporaryFolder(), 'manca.zip'))).code).toBe('unreadable');
    expect((await faultOf(temporaryFolder())).code).toBe('unreadable');
  });

  test.each([
    '../fuori.txt',
    'a/../../b.txt',
    '/etc/passwd',
    'C:/a/b.txt',
    'C:\\a\\b.txt',
    'a\\..\\b.txt',
    './a/bcd.txt',
    'a//b/cd.txt',
    'a\u0000b.txtxxx',
  ])('with a part named «%s» is refused', async (name) => {
    const plain = 'x'.repeat(name.length - 4).concat('.txt');
    const fault = await faultOf(patched(await one(plain), plain, name));
    expect(fault.code).toBe('badName');
    expect(zipFaultReason(fault)).toContain('ha un nome non ammesso');
  });

  test('with names that some system takes for the same is refused', async () => {
    const zip = await writeZip([
      { name: 'caffè.txt', content: text('1') },
      { name: 'CAFFE\u0300.TXT', content: text('2') },
    ]);
    const fault = await faultOf(zip);
    expect(fault).toMatchObject({ code: 'duplicateName' });
    expect(zipFaultReason(fault)).toMatch(/c'è due volte/u);
  });

  test('with a link, a password or an unknown compression is refused', async () => {
    const zip = new ZipFile();
    zip.addBuffer(text('/etc/passwd'), 'a.txt', { mode: 0o120777, mtime: new Date(0) });
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
    expect((await faultOf(Buffer.concat(chunks))).code).toBe('link');
    const plain = await one('a.txt');
    const flagged = withHeaders(plain, (header, kind) => header.writeUInt16LE(1, kind === 'local' ? 6 : 8));
    expect((await faultOf(flagged)).code).toBe('encrypted');
    const strange = withHeaders(plain, (header, kind) => header.writeUInt16LE(14, kind === 'local' ? 8 : 10));
    expect((await faultOf(strange)).code).toBe('unknownCompression');
  });

  test('with too many parts or folders in folders is refused', async () => {
    const many = await writeZip(Array.from({ length: 11 }, (_, at) => ({ name: `${at}.txt`, content: text('') })));
    expect((await faultOf(many)).code).toBe('tooMany');
    expect((await faultOf(await one(`${'a/'.repeat(1_000)}b.txt`))).code).toBe('tooDeep');
  });

  test('that inflates without end is refused, also where its headers hide it', async () => {
    const bomb = await writeZip([{ name: 'a.txt', content: Buffer.alloc(64_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect((await faultOf(bomb)).code).toBe('tooBig');
    const lying = withHeaders(bomb, (header, kind) => header.writeUInt32LE(900, kind === 'local' ? 22 : 24));
    expect((await faultOf(lying)).code).toBe('damaged');
    const dense = await writeZip([{ name: 'a.txt', content: Buffer.alloc(1_500_000) }]);
    expect((await faultOf(dense)).code).toBe('tooBig');
  });

  test('whose parts share their bytes is refused', async () => {
    const zip = await writeZip(['a.txt', 'b.txt'].map((name) => ({ name, content: text('ciao') })));
    const central = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    zip.writeUInt32LE(0, central + 42);
    const fault = await faultOf(patched(zip, 'b.txt', 'a.txt').fill('b', central + 46, central + 47));
    expect(fault.code).toBe('damaged');
    expect(zipFaultReason(fault)).toBe('la parte «b.txt» è danneggiata, copiarlo o farselo mandare di nuovo');
  });

  test('of 10 GB is refused without reading it', async () => {
    const path = fileOf(await one('a.txt'));
    const head = readFileSync(path);
    const file = openSync(path, 'r+');
    ftruncateSync(file, 10_000_000_000);
    closeSync(file);
    expect((await faultOf(path)).code).toBe('cutShort');
    expect(head.length).toBeLessThan(200);
  });
});
