/** A stretch of text that two versions share, or that only one of them has. */
export interface DifferenceRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words on both sides the middle is told as one change: comparing every pair would stop the screen. */
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

/** Changes with only spaces or small words between them are one: told apart, a rewritten sentence could not be read. */
function withoutCrumbs(runs: readonly DifferenceRun[]): readonly DifferenceRun[] {
  const told: DifferenceRun[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    append(told, 'removed', removed);
    append(told, 'added', added);
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const isCrumb = index > 0 && index < runs.length - 1 && !ANCHOR.test(text);
    if (kind === 'same' && !isCrumb) {
      settle();
      append(told, 'same', text);
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  settle();
  return told;
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
  const removed = (word: string) => ['removed', word] as const;
  const added = (word: string) => ['added', word] as const;
  if (old.length * young.length > MOST_PAIRS) return [...old.map(removed), ...young.map(added)];
  const common = commonLengths(old, young);
  const width = young.length + 1;
  const found: (readonly [DifferenceRun['kind'], string])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [one, other] = [old[i], young[j]];
    const byOld = common[(i + 1) * width + j] ?? 0;
    const byYoung = common[i * width + j + 1] ?? 0;
    if (one !== undefined && one === other) {
      found.push(['same', one]);
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || byOld >= byYoung)) {
      found.push(removed(one));
      i += 1;
    } else if (other !== undefined) {
      found.push(added(other));
      j += 1;
    }
  }
  return found;
}

/** How many words the rests of both sides have in common, from each pair of places on. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === young[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  return common;
}

function append(runs: DifferenceRun[], kind: DifferenceRun['kind'], text: string): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
  else runs.push({ kind, text });
}
