const LONGEST_EXCERPT = 60;

/** The beginning of a text on one line and in quotes, cut between words: `«Supporto agli amministratori…»`. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return 'senza descrizione';
  if (line.length <= LONGEST_EXCERPT) return `«${line}»`;
  const cut = line.slice(0, LONGEST_EXCERPT + 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `«${cut.slice(0, lastSpace > 0 ? lastSpace : LONGEST_EXCERPT)}…»`;
}
