import { expect, test } from 'vitest';
import { droppedFiles } from '../../../shared/rules/dropped-files.ts';

test('files dropped together are of one kind, and one alone but for schede; anything else is one sentence', () => {
  expect(droppedFiles(['Comune.PEGASO'])).toEqual({ kind: 'archive' });
  expect(droppedFiles(['rientro.pegasoz'])).toEqual({ kind: 'package' });
  expect(droppedFiles(['fasi.xlsx'])).toEqual({ kind: 'table' });
  expect(droppedFiles(['a.pdf', 'b.txt'])).toEqual({ kind: 'schede' });
  for (const [names, why] of [
    [['pagina.html'], /^«pagina.html» non è un file da trascinare qui/u],
    [['senza fine'], /^«senza fine»/u],
    [['a.pdf', 'b.xlsx'], /stesso tipo/u],
    [['a.pegaso', 'b.pegaso'], /un archivio per volta/u],
    [['a.csv', 'b.csv'], /una tabella per volta/u],
    [[], /^Qui si trascinano file/u],
  ] as const) {
    expect(droppedFiles(names)).toEqual({ refusal: expect.stringMatching(why) });
  }
});
