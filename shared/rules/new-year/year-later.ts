import { type IsoDate, isoDate } from '../../schemas/primitives.ts';

/** The same day a year later; of 29 February the 28th. Null stays null. */
export function yearLater(date: IsoDate | null): IsoDate | null {
  if (date === null) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  const later = `${String(Number(year) + 1).padStart(4, '0')}-${month}`;
  return isoDate.parse(month === '02' && day === '29' ? `${later}-28` : `${later}-${day}`);
}

/** A text with 1 added to every year that stands in it as a number of its own: `DUP_2020_2022` gives `DUP_2021_2023`. */
export function yearsLater(text: string): string {
  return text.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) + 1));
}
