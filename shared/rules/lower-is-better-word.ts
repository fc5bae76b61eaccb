import { folded } from '../format/folded.ts';

/**
 * Words that promise less, whole and folded. Left out on purpose: `riduzione` and `contenimento`, which are as often the
 * thing done ("misure di contenimento"), and `minori`, who are children. `non inferiore` promises more.
 */
const LESS = [
  /\bridott[oaie]\b/u,
  /(?<!\bnon )(?<!\bmedi[ae] )\binferior[ei]\b/u,
  /\bmassim[oaie]\b/u,
  /\bnon (?:oltre|superior[ei]|piu di)\b/u,
  /(?<!\bnon )\b(?:meno di|minore (?:di|o uguale))\b/u,
  /\btemp[oi] medi[oi]?\b/u,
];

/** The word of a description that promises less (`ridotto`, `inferiore`, `massimo`, `non oltre` ...), or null. */
export function lowerIsBetterWord(description: string): string | null {
  const text = folded(description);
  for (const word of LESS) {
    const match = word.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}
