import type { Lot } from '../lot.ts';

/** Changes some bytes of a file without knowing what they mean. */
export type Mutation = (bytes: Buffer, lot: Lot) => Buffer;

/** A stretch of a file, seldom long. */
function stretch(bytes: Buffer, lot: Lot): readonly [number, number] {
  const from = lot.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + lot.below(lot.of([4, 64, 1024, 16_384])))];
}

const flipBits: Mutation = (bytes, lot) => {
  const after = Buffer.from(bytes);
  for (let flips = 1 + lot.below(16); flips > 0 && after.length > 0; flips -= 1) {
    const at = lot.below(after.length);
    after[at] = (after[at] ?? 0) ^ (1 << lot.below(8));
  }
  return after;
};

const cutOff: Mutation = (bytes, lot) => Buffer.from(bytes.subarray(0, lot.below(bytes.length)));

const remove: Mutation = (bytes, lot) => {
  const [from, to] = stretch(bytes, lot);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const repeat: Mutation = (bytes, lot) => {
  const [from, to] = stretch(bytes, lot);
  const times = 1 + lot.below(lot.of([2, 10, 200]));
  return Buffer.concat([
    bytes.subarray(0, to),
    ...Array.from({ length: times }, () => bytes.subarray(from, to)),
    bytes.subarray(to),
  ]);
};

const overwrite: Mutation = (bytes, lot) => {
  const [from, to] = stretch(bytes, lot);
  return Buffer.from(bytes).fill(lot.of([0, 0xff, 0x20, lot.below(256)]), from, to);
};

const writeNumber: Mutation = (bytes, lot) => {
  const after = Buffer.from(bytes);
  if (after.length < 4) return after;
  const value = lot.of([0, 1, 0x7f_ff_ff_ff, 0x80_00_00_00, 0xff_ff_ff_ff, lot.below(0xff_ff_ff_ff)]);
  const at = lot.below(after.length - 3);
  lot.below(2) === 0 ? after.writeUInt32BE(value, at) : after.writeUInt32LE(value, at);
  return after;
};

/** Any of them. */
export const mutateBytes: Mutation = (bytes, lot) =>
  lot.of([flipBits, flipBits, cutOff, remove, repeat, overwrite, writeNumber])(bytes, lot);
