/** Text with case and accents taken away and spaces made single, to compare what people mean rather than how they typed it. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
