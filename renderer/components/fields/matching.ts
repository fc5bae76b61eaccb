import { folded } from '../../../shared/format/folded.ts';

/**
 * The suggestions that hold every word of what was typed, case and accents ignored: first those that begin with it. All of them
 * when what was typed is blank or is one of them, for then the person is looking at what else there is.
 * @param foundBy words that suggestions are found by besides what they show.
 */
export function matching(
  suggestions: readonly string[],
  typed: string,
  { most = 50, foundBy }: { readonly most?: number; readonly foundBy?: ReadonlyMap<string, string> | undefined } = {},
): readonly string[] {
  const wanted = folded(typed);
  if (wanted === '' || suggestions.includes(typed)) return suggestions.slice(0, most);
  const words = wanted.split(' ');
  const beginning: string[] = [];
  const holding: string[] = [];
  for (const suggestion of suggestions) {
    const text = folded(suggestion);
    if (text.startsWith(wanted)) beginning.push(suggestion);
    else if (words.every((word) => text.includes(word) || foundBy?.get(suggestion)?.includes(word)))
      holding.push(suggestion);
  }
  return [...beginning, ...holding].slice(0, most);
}
