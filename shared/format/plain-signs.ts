import { cleanLine } from './clean-text.ts';

const WIDE = /[\uff01-\uff5e]/gu;
const WIDE_BY = 0xfee0;

/**
 * What was typed or copied for a number or a day, in the signs of a plain keyboard: unseen characters are gone, wide digits narrow,
 * dashes and slashes of every kind `-` and `/`.
 */
export function plainSigns(text: string): string {
  return cleanLine(text)
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_BY))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2044\u2215]/gu, '/');
}
