import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { comparedDocuments, haveNothingInCommon } from '../../../../electron/exchange/comparison/compared-documents.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

function document(): ArchiveDocument {
  const { archive } = filledArchive();
  const read = readArchiveDocument(archive.database);
  archive.close();
  return read;
}

test('a comparison tells that the municipalities are others, by identity and name, where both are known', () => {
  const own = document();
  const of = (id: string, name: string) => ({ ...own, municipality: { id, name } }) as unknown as ArchiveDocument;
  const nobody = { ...own, municipality: null };
  const notices = (one: ArchiveDocument, other: ArchiveDocument) => {
    const side = (label: string, read: ArchiveDocument) => ({ label, document: read, objectiveIds: null });
    return comparedDocuments(side('a', one), side('b', other)).notices;
  };
  expect(notices(of('1', 'Prova'), of('2', 'Altra'))).toEqual(['Gli enti sono diversi: «Prova» e «Altra».']);
  expect(notices(of('1', 'Prova'), of('1', 'Altra'))).toEqual([]);
  expect(notices(of('1', 'Prova'), of('2', 'Prova'))).toEqual([]);
  expect([notices(nobody, of('2', 'Altra')), notices(of('1', 'Prova'), nobody), notices(nobody, nobody)]).toEqual([
    ...[[], [], []],
  ]);
});

test('two documents come of different archives where both have objectives and none in common', () => {
  const [one, other] = [document(), document()];
  const none = { ...one, objectives: [] };
  const both = { ...one, objectives: [...other.objectives, ...one.objectives] };
  expect(haveNothingInCommon(one, other)).toBe(true);
  expect([haveNothingInCommon(one, one), haveNothingInCommon(one, both), haveNothingInCommon(both, one)]).toEqual([
    ...[false, false, false],
  ]);
  expect([haveNothingInCommon(none, one), haveNothingInCommon(one, none)]).toEqual([false, false]);
});
