import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byColumns } from '../../../../electron/archive/document/document-order.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('rows are put in order as the archive itself orders them', () => {
  const { archive } = filledArchive();
  const ordered = archive.database.prepare<[string], { readonly code: string | null; readonly place: number }>(
    "SELECT value ->> 'code' AS code, value ->> 'place' AS place FROM json_each(?) ORDER BY code, place",
  );
  const letter = fc.constantFrom('', 'a', 'B', 'é', '\uFFFD', '\uE000', '😀', '\u{10FFFD}');
  const code = fc.option(fc.array(letter, { maxLength: 3 }).map((letters) => letters.join('')));
  fc.assert(
    fc.property(fc.array(fc.record({ code, place: fc.integer({ min: -3, max: 20 }) })), (rows) => {
      expect(rows.toSorted(byColumns(['code', 'place']))).toEqual(ordered.all(JSON.stringify(rows)));
    }),
  );
  archive.close();
});
