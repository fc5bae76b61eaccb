import { readXml } from '../xml/read-xml.ts';

/** How a number in a cell is shown, as far as its meaning depends on it. */
export type NumberLook = 'plain' | 'percent' | 'date';

/** Formats that every program knows by number (ECMA-376, 18.8.30), as far as they are not plain; 27-36 and 50-58 are East Asian dates. */
const KNOWN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];
const KNOWN_PERCENTS = [9, 10];

/** What stands in a format for itself: quoted and escaped text, colours, conditions and locales. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

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

/** The look that a format such as `dd/mm/yyyy` or `0.0%` gives. */
export function lookOf(format: string): NumberLook {
  const [positive = ''] = format.replace(LITERAL, '').split(';');
  if (/[dmyhs]/iu.test(positive)) return 'date';
  return positive.includes('%') ? 'percent' : 'plain';
}

function knownLook(format: number): NumberLook {
  if (KNOWN_DATES.includes(format)) return 'date';
  return KNOWN_PERCENTS.includes(format) ? 'percent' : 'plain';
}
