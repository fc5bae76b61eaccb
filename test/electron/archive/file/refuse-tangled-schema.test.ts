import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseTangledSchema } from '../../../../electron/archive/file/refuse-tangled-schema.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PAGE = 512;

/** A file whose list of declarations begins on an inner page, with a cell at `place` and page `right` to its right; page 2 is an empty leaf. */
function fileWith(place: number, right: number): string {
  const file = Buffer.alloc(2 * PAGE);
  file.writeUInt16BE(PAGE, 16);
  file[100] = 0x05;
  file.writeUInt16BE(1, 103);
  file.writeUInt32BE(right, 108);
  file.writeUInt16BE(place, 112);
  file[PAGE] = 0x0d;
  const path = join(temporaryFolder(), 'prova.pegaso');
  writeFileSync(path, file);
  return path;
}

test('a list that leads back to itself is refused; a cell that goes over the edge of its page is left for SQLite to refuse', () => {
  expect(() => refuseTangledSchema(fileWith(PAGE - 1, 1))).toThrow(/elenco di tabelle/u);
  expect(() => refuseTangledSchema(fileWith(PAGE - 1, 2))).not.toThrow();
});
