import type { DifferenceRun } from '../../components/text/word-differences.ts';

/** Letters of what is the same that are left around a difference. */
const AROUND = 30;
/** Longest stretch of what went or came. */
const LONGEST = 160;

/** Differences in short: what is the same is cut to what stands around them, and a long difference to its beginning. */
export function foldedRuns(runs: readonly DifferenceRun[]): readonly DifferenceRun[] {
  return runs.map((run, index) => {
    const text = run.text.replace(/[^\S\n]+/gu, ' ');
    if (run.kind !== 'same') return { ...run, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
    const [first, last] = [index === 0, index === runs.length - 1];
    const kept = (first ? 0 : AROUND) + (last ? 0 : AROUND);
    if (text.length <= kept + 1) return { ...run, text };
    return { ...run, text: `${first ? '' : text.slice(0, AROUND)}…${last ? '' : text.slice(-AROUND)}` };
  });
}
