import { deflateSync, inflateSync } from 'node:zlib';
import type { Lot } from '../lot.ts';
import { type Mutation, mutateBytes } from './bytes.ts';
import { mutateText } from './text.ts';

/** Changes an object of a PDF: its order, number, references or stream. The table of places is left as it was, as damage leaves it. */
export const mutatePdf: Mutation = (bytes, lot) => {
  const text = bytes.toString('latin1');
  const objects = [...text.matchAll(/\d+ 0 obj[\s\S]*?endobj/gu)];
  if (objects.length === 0) return mutateBytes(bytes, lot);
  const one = lot.of(objects);
  const [object] = one;
  const other = lot.of(objects)[0];
  const after = lot.of<() => string>([
    () => '',
    () => `${object}\n${object}`,
    () => other,
    () =>
      object.replace(/\d+ 0 R/u, () =>
        lot.of(['0 0 R', '1 0 R', '999999 0 R', object.slice(0, object.indexOf(' ')).concat(' 0 R')]),
      ),
    () => object.replace(/-?\d+(?:\.\d+)?/u, () => lot.of(['0', '-1', '99999999999', '1e9', '0.0000001'])),
    () =>
      object.replace(/\/[A-Z]\w*/u, () =>
        lot.of(['/Pages', '/Page', '/Catalog', '/Font', '/XObject', '/ObjStm', '/JavaScript']),
      ),
    () => streamChanged(object, lot),
    () => streamChanged(object, lot),
  ])();
  return Buffer.from(text.slice(0, one.index) + after + text.slice(one.index + object.length), 'latin1');
};

function streamChanged(object: string, lot: Lot): string {
  const found = /stream\r?\n([\s\S]*?)\r?\nendstream/u.exec(object);
  if (found === null) return mutateText(object, lot);
  const [whole, packed = ''] = found;
  try {
    const data = mutateText(inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'), lot);
    const again = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    const length = object.replace(/\/Length \d+/u, `/Length ${again.length}`);
    return length.replace(whole, () => `stream\n${again}\nendstream`);
  } catch {
    return object.replace(packed, () => mutateBytes(Buffer.from(packed, 'latin1'), lot).toString('latin1'));
  }
}
