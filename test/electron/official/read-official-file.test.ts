import { expect, test } from 'vitest';
import { readOfficialFile } from '../../../electron/official/read-official-file.ts';
import { utf8, VALLECHIARA, VALLECHIARA_SCHEDE } from './vallechiara.ts';

test('tells a text from a PDF by what is in it, whatever its name', async () => {
  expect((await readOfficialFile(utf8(VALLECHIARA), 'schede.pdf')).schede).toEqual(VALLECHIARA_SCHEDE);
  await expect(readOfficialFile(utf8('%PDF-1.7\n'), 'schede.txt')).rejects.toMatchObject({ code: 'document-damaged' });
});
