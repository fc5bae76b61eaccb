import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lookAtStreams } from '../../../../../electron/official/pdf/file/look-at-streams.ts';

const stream = (data: Buffer, filters = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< /Filter [${filters}] /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const sound = deflateSync('q Q');
const broken = Buffer.from(sound);
broken[broken.length - 1] = (broken[broken.length - 1] ?? 0) ^ 1;

test.each([
  ['a stream that unpacks', stream(sound), 'intact'],
  ['one that was packed twice', stream(deflateSync(sound), '/FlateDecode /FlateDecode'), 'intact'],
  ['one whose checksum is another', stream(broken), 'broken'],
  ['a broken one after a sound one', Buffer.concat([stream(sound), stream(broken)]), 'broken'],
  [
    'a broken one after the word that begins the file',
    Buffer.concat([Buffer.from('stream\n'), stream(broken)]),
    'broken',
  ],
  // The dictionary of a stream is looked for in the 4,096 bytes before it.
  ['a broken one with a long dictionary', stream(broken, `/FlateDecode] /A [${' '.repeat(4_000)}`), 'broken'],
  ['a broken one with a longer one', stream(broken, `/FlateDecode] /A [${' '.repeat(4_100)}`), 'intact'],
  ['one that unpacks to more than a page needs', stream(deflateSync(Buffer.alloc(65 * 1_024 * 1_024))), 'tooLarge'],
] as const)('%s is %s', (_, file, state) => {
  expect(lookAtStreams(file)).toBe(state);
});
