import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { MANIFEST_PART } from '../../../electron/exchange/package/package-parts.ts';
import { seal, UNSEALED } from '../../../electron/exchange/package/package-seal.ts';
import type { Lot } from '../lot.ts';
import { type Mutation, mutateBytes } from './bytes.ts';
import { mutateJson } from './json.ts';
import { mutateText, mutateXml } from './text.ts';

interface Part {
  name: string;
  data: Buffer;
  /** What the entry claims to hold, where that is not the truth. */
  claimed?: number;
}

/** How much of a seal says that it is one. */
const SEAL_HEAD = 14;

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;

/** Changes a part, a name or a number of a zip file, and seals it again as zip files are. */
export const mutateZip: Mutation = (bytes, lot) => {
  const parts = [...partsOf(bytes)];
  const at = lot.below(parts.length);
  const part = parts[at];
  if (part === undefined) return mutateBytes(bytes, lot);
  switch (lot.below(10)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts.push({ ...part });
      break;
    case 2:
      part.name = lot.of([
        '../fuori.txt',
        '/tmp/pegaso-fuori.txt',
        'C:\\fuori.txt',
        '',
        part.name.toUpperCase(),
        'a/'.repeat(500),
      ]);
      break;
    case 3:
      part.claimed = lot.of([0, 1, 0x7f_ff_ff_ff, 0xff_ff_ff_ff]);
      break;
    case 4:
      part.data = Buffer.alloc(lot.of([0, 1_000, 30_000_000]));
      break;
    case 5:
      part.data = mutateBytes(part.data, lot);
      break;
    default:
      part.data = Buffer.from(mutatedText(part, lot));
  }
  // Mostly described and sealed again, so that what is in a package is looked at too.
  const isHonest = lot.below(4) > 0;
  if (isHonest) describeAgain(parts);
  const after = zipOf(parts, bytes.includes(UNSEALED.slice(0, SEAL_HEAD)) ? UNSEALED : '');
  if (isHonest && after.includes(UNSEALED)) seal(after);
  return after;
};

/** Writes into the manifest of a package what its other parts are now; one that cannot be understood any more stays as it is. */
function describeAgain(parts: readonly Part[]): void {
  const manifest = parts.find(({ name }) => name === MANIFEST_PART);
  if (manifest === undefined) return;
  const described = parts
    .filter((part) => part !== manifest)
    .map(({ name, data }) => ({ name, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }));
  const text = manifest.data.toString('utf8');
  const list = /"parts": \[[\s\S]*?\]/u;
  manifest.data = Buffer.from(text.replace(list, () => `"parts": ${JSON.stringify(described)}`));
}

function mutatedText({ name, data }: Part, lot: Lot): string {
  const text = data.toString('utf8');
  if (name.endsWith('.json')) return mutateJson(text, lot);
  return /\.(?:xml|rels)$/u.test(name) ? mutateXml(text, lot) : mutateText(text, lot);
}

function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = [];
  const end = bytes.lastIndexOf(number(END));
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === CENTRAL; ) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      data: method === 0 ? data : inflateRawSync(data),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function zipOf(parts: readonly Part[], comment: string): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claimed = data.length } of parts) {
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x08_00, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(0x21_00_00, 6);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([number(LOCAL), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([number(CENTRAL), Buffer.from([20, 0]), facts, tail, Buffer.from(name)]));
    written.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((all, one) => all + one.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...written, ...directory, number(END), end, Buffer.from(comment)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
