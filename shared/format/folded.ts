import { cleanText } from './clean-text.ts';

const PLAIN = /^[\0-\x7f]*$/u;

/** Text with case, accents and unseen characters taken away and spaces made single, to compare what people mean rather than how they typed it. */
export function folded(text: string): string {
  return foldedLetters(cleanText(text)).replace(/\s+/gu, ' ').trim();
}

/** Text with case and accents taken away. */
export function foldedLetters(text: string): string {
  const letters = PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.toLowerCase();
}
