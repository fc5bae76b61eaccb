/**
 * Whether an objective is of a year. One that has none, as those above the PEG, is of every year of its plan; null asks for all years. The
 * queries of selections say the same (electron/archive/objectives/selected-objectives.ts).
 */
export function isOfYear(objective: { readonly year: number | null }, year: number | null): boolean {
  return year === null || objective.year === null || objective.year === year;
}
