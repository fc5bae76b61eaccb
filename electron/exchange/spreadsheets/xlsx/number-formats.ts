import { readXml } from '../xml/read-xml.ts';

/** How a number in a cell is shown: what its meaning depends on, and its format where it shows otherwise than a plain number. */
export interface NumberLook {
  readonly kind: 'plain' | 'percent' | 'date';
  readonly format?: string;
}

/** Formats that every program knows by number (ECMA-376, 18.8.30), as far as they are not plain; 27-36 and 50-58 are East Asian dates. */
const KNOWN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];
/** Those that a code could be shown by. */
const KNOWN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);(#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);(#,##0.00)'],
]);

/** What stands in a format for itself: quoted and escaped text, colours, conditions and locales. */
export const FORMAT_LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

/** Letters by which a format shows parts of a day, in the languages that files are written in: `yyyy`, `gg`, `JJJJ`, `aaaa`. */
const DAY_LETTERS = /^[dmyhsgabejtn]+$/iu;
/** Parts of a day that a format cannot be without. */
const DAY_PARTS = /[dmyhsj]/iu;
const DIGITS = /[0#?]/u;

/** The look of each style of a cell, by its number in `styles.xml`. */
export async function readNumberLooks(part: string, bytes: Uint8Array): Promise<readonly NumberLook[]> {
  const formats = new Map<string, NumberLook>();
  const looks: NumberLook[] = [];
  let isInCellStyles = false;
  await readXml(part, bytes, {
    open(name, attributes) {
      const element = name.slice(name.indexOf(':') + 1);
      const { numFmtId = '0' } = attributes;
      if (element === 'numFmt') formats.set(numFmtId, lookOf(attributes['formatCode'] ?? ''));
      else if (element === 'cellXfs') isInCellStyles = true;
      else if (element === 'xf' && isInCellStyles) looks.push(formats.get(numFmtId) ?? knownLook(Number(numFmtId)));
    },
    close(name) {
      if (name.endsWith('cellXfs')) isInCellStyles = false;
    },
    text() {},
  });
  return looks;
}

/**
 * The look that a format such as `dd/mm/yyyy` or `0.0%` gives. Words are none of a day: `Standard`, `Estándar` and the like are General in
 * other languages, and other programs leave words without their quotes.
 */
export function lookOf(format: string): NumberLook {
  const [positive = ''] = format.replace(FORMAT_LITERAL, '').split(';');
  if (isDay(positive)) return { kind: 'date' };
  const kind = positive.includes('%') ? 'percent' : 'plain';
  const showsOtherwise = DIGITS.test(positive) || /^.+general|general.+$/iu.test(format);
  return showsOtherwise ? { kind, format } : { kind };
}

function isDay(format: string): boolean {
  // The fractions of a second are digits too.
  const plain = format.replace(/s\.0+/giu, 's').replace(/am\/pm|a\/p/giu, 'h');
  if (DIGITS.test(plain)) return false;
  const words = plain.match(/\p{Script=Latin}+/gu) ?? [];
  return words.some((word) => DAY_PARTS.test(word)) && words.every((word) => DAY_LETTERS.test(word));
}

function knownLook(number: number): NumberLook {
  if (KNOWN_DATES.includes(number)) return { kind: 'date' };
  const format = KNOWN_FORMATS.get(number);
  if (format === undefined) return { kind: 'plain' };
  return { kind: format.endsWith('%') ? 'percent' : 'plain', format };
}
