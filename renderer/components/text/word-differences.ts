import { commonSubsequence } from '../../../shared/common-subsequence.ts';

/** A stretch of text that two versions share, or that only one of them has. */
export interface DifferenceRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words on both sides the middle is shown as one change: comparing every pair would stop the screen. */
const MOST_PAIRS = 4_000_000;

/** What went and what came between two texts, word by word; the runs without `added` are the first text, without `removed` the second. */
export function wordDifferences(before: string, after: string): readonly DifferenceRun[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  const runs: DifferenceRun[] = [];
  const add = (kind: DifferenceRun['kind'], words: readonly string[]) => append(runs, kind, words.join(''));
  add('same', old.slice(0, start));
  for (const [kind, word] of middle(old.slice(start, old.length - end), young.slice(start, young.length - end))) {
    add(kind, [word]);
  }
  add('same', end === 0 ? [] : old.slice(-end));
  return withoutCrumbs(runs);
}

/** A word long enough to be recognised between two changes. */
const ANCHOR = /[\p{L}\p{N}]{4}/u;

/** Changes with only spaces or small words between them are one: shown apart, a rewritten sentence could not be read. */
function withoutCrumbs(runs: readonly DifferenceRun[]): readonly DifferenceRun[] {
  const settled: DifferenceRun[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    append(settled, 'removed', removed);
    append(settled, 'added', added);
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const isCrumb = index > 0 && index < runs.length - 1 && !ANCHOR.test(text);
    if (kind === 'same' && !isCrumb) {
      settle();
      append(settled, 'same', text);
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  settle();
  return settled;
}

/** Words and the spaces between them, each on its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** Both sides by their longest common words, those that went before those that came. */
function middle(
  old: readonly string[],
  young: readonly string[],
): readonly (readonly [DifferenceRun['kind'], string])[] {
  const common = old.length * young.length > MOST_PAIRS ? [] : commonSubsequence(old, young);
  const found: (readonly [DifferenceRun['kind'], string])[] = [];
  let [i, j] = [0, 0];
  const goTo = (one: number, other: number) => {
    for (const word of old.slice(i, one)) found.push(['removed', word]);
    for (const word of young.slice(j, other)) found.push(['added', word]);
  };
  for (const [one, other] of common) {
    goTo(one, other);
    found.push(['same', old[one] ?? '']);
    [i, j] = [one + 1, other + 1];
  }
  goTo(old.length, young.length);
  return found;
}

function append(runs: DifferenceRun[], kind: DifferenceRun['kind'], text: string): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
  else runs.push({ kind, text });
}
