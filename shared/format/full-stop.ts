/** The point that ends a sentence whose last word is this one: none after a word that has its own, as `LL.PP.` does. */
export function fullStop(last: string): '.' | '' {
  return /[.…!?]$/u.test(last.trimEnd()) ? '' : '.';
}
