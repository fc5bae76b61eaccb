import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignDocument } from '../../../../shared/rules/merge/align-document.ts';
import { withDeletedRows } from '../../../../shared/rules/merge/deleted-rows.ts';
import type { MergeOptions } from '../../../../shared/rules/merge/differences/allowed-changes.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { mergeEntries } from '../../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../../shared/rules/merge/shown/merge-groups.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import { edited, someEdits } from './edited-documents.ts';
import { bornApart, someDocument } from './some-documents.ts';
import { partOf } from './whole-documents.ts';

const BASE = someDocument();
const HALF = new Set(BASE.objectives.filter((_, at) => at % 2 === 0).map(({ id }) => id));
const OPTIONS: Readonly<Record<string, MergeOptions>> = {
  whole: { scope: 'everything', subjects: null },
  part: { scope: 'everything', subjects: HALF },
  results: { scope: 'results', subjects: HALF },
};

// Properties say what must hold of any merge; this says that none of many comes out otherwise than it did. The file in __snapshots__ is
// changed by -u alone, after a look at what moved.
test('a hundred and fifty merges come out as they did: what is told, shown and written', async () => {
  const pairs = fc.sample(fc.tuple(someEdits, someEdits), { seed: 9, numRuns: 150 });
  const lines = pairs.map(([mineEdits, theirEdits], at) => {
    // Every other archive lists its rows the other way round.
    const listed = at % 2 === 0 ? turned : (document: ArchiveDocument) => document;
    const [mine, theirs] = [listed(edited(BASE, mineEdits)), edited(BASE, theirEdits)];
    const outcomes = Object.entries(OPTIONS).map(([name, options]) => {
      const isWhole = options.subjects === null;
      const documents = isWhole
        ? { base: BASE, mine, theirs }
        : { base: partOf(BASE, HALF), mine, theirs: partOf(theirs, HALF) };
      const found = mergeDocuments(documents, options);
      const decisions = new Map<string, Side>(
        found.flatMap(({ key }, index) => (index % 2 === 0 ? [[key, 'theirs']] : [])),
      );
      const shown = [mergeEntries(documents, found, decisions), mergeGroups(documents, found, decisions)];
      const written = mergedDocument(documents, found, decisions);
      return `${name} ${found.map(({ state }) => state.charAt(0)).join('')} ${[found, shown, written].map(fingerprint).join(' ')}`;
    });
    return [`${at}`, ...outcomes].join('  ');
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/many-merges.txt');
});

test('eighty times what was deleted comes back as it did: all of it, and some', async () => {
  const pairs = fc.sample(fc.tuple(someEdits, someEdits), { seed: 10, numRuns: 80 });
  const lines = pairs.map(([nowEdits, pastEdits], at) => {
    const [now, past] = [turned(edited(BASE, nowEdits)), edited(BASE, pastEdits)];
    const all = withDeletedRows(now, past, null);
    const found = mergeDocuments({ base: now, mine: now, theirs: all }, { scope: 'everything', subjects: null });
    // One of them alone brings what it cannot be without.
    const [first] = found.filter(({ kind }) => kind === 'added').toReversed();
    const some = first === undefined ? null : withDeletedRows(now, past, new Set([first.key]));
    return `${at} ${found.length} ${fingerprint(all)} ${some === null ? '-' : fingerprint(some)}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/many-deleted.txt');
});

test('eighty documents born apart are recognised as they were', async () => {
  const pairs = fc.sample(fc.tuple(someEdits, someEdits), { seed: 11, numRuns: 80 });
  const lines = pairs.map(([edits, otherEdits], at) => {
    const [reference, other] = [edited(BASE, edits), bornApart(turned(edited(BASE, otherEdits)))];
    const aligned = [true, false].map((objectives) => alignDocument(reference, other, { objectives }));
    return [`${at}`, ...aligned.map((one) => fingerprint([reference, one]))].join(' ');
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/many-aligned.txt');
});

/** The same document with the rows of every table the other way round: what is in order is in it by its place or its key. */
function turned(document: ArchiveDocument): ArchiveDocument {
  const rows = Object.entries(document).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.toReversed() : value,
  ]);
  return { ...document, ...Object.fromEntries(rows) };
}

/** Identities stand by the order in which they are met: those of this document depend on the tests that ran before. */
function fingerprint(value: unknown): string {
  const met = new Map<string, number>();
  const text = (JSON.stringify(value) ?? '').replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, (id) => {
    const number = met.get(id) ?? met.size;
    met.set(id, number);
    return `id${number}`;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
