import { expect, test } from 'vitest';
import { alignDocument } from '../../../../shared/rules/merge/align-document.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { bornApart, someDocument } from './some-documents.ts';

const REFERENCE = someDocument();
const EVERYTHING = { scope: 'everything', subjects: null } as const;

function differences(other: ArchiveDocument) {
  const theirs = alignDocument(REFERENCE, other, { objectives: true });
  return mergeDocuments({ base: REFERENCE, mine: REFERENCE, theirs }, EVERYTHING);
}

test('an archive born apart with the same content is the same when objectives are aligned', () => {
  const apart = bornApart(REFERENCE);
  expect(differences(apart)).toEqual([]);
  expect(alignDocument(REFERENCE, apart, { objectives: true })).toEqual(REFERENCE);
});

test('registers alone are aligned unless it is asked, and objectives keep their own identity', () => {
  const aligned = alignDocument(REFERENCE, bornApart(REFERENCE), { objectives: false });
  expect(aligned.people).toEqual(REFERENCE.people);
  expect(aligned.objectives[0]?.responsibleId).toBe(REFERENCE.objectives[0]?.responsibleId);
  expect(aligned.objectives[0]?.id).not.toBe(REFERENCE.objectives[0]?.id);
});

test('rows are recognised by what they say, then by their place', () => {
  const [first, second, ...others] = bornApart(REFERENCE).phases;
  if (first === undefined || second === undefined) throw new Error('No phases');
  const swapped = [{ ...second, position: 0 }, { ...first, position: 1, weight: first.weight }, ...others];
  const moved = differences(archiveDocument.parse({ ...bornApart(REFERENCE), phases: swapped }));
  expect(moved.map(({ kind }) => kind)).toEqual(['order']);
  const renamed = differences({
    ...bornApart(REFERENCE),
    phases: [{ ...first, description: 'Altro' }, second, ...others],
  });
  expect(renamed.map(({ field }) => field)).toEqual(['description']);
});

test('objectives whose code is used twice are told apart by their title', () => {
  const twice = REFERENCE.objectives.map((row, at) =>
    at < 2 ? { ...row, code: 'DOPPIO', title: `Titolo ${at}` } : row,
  );
  const reference = archiveDocument.parse({ ...REFERENCE, objectives: twice });
  const apart = bornApart({ ...reference, objectives: twice.toReversed() });
  const aligned = alignDocument(reference, apart, { objectives: true });
  expect(aligned.objectives.toReversed()).toEqual(reference.objectives);
});

test('identities that both documents know stay as they are', () => {
  expect(alignDocument(REFERENCE, REFERENCE, { objectives: true })).toBe(REFERENCE);
});
