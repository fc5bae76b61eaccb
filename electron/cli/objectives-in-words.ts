/** `un obiettivo`, `3 obiettivi`. */
export function objectivesInWords(count: number): string {
  return count === 1 ? 'un obiettivo' : `${count} obiettivi`;
}
