import { xmlAttribute, xmlText } from '../spreadsheets/xml/xml-text.ts';

/** Each line a paragraph, of the named style if one is given. */
export function paragraphs(text: string, style?: string): string {
  const open = style === undefined ? '<text:p>' : `<text:p text:style-name="${xmlAttribute(style)}">`;
  return text
    .split('\n')
    .map((line) => `${open}${lineXml(line)}</text:p>`)
    .join('');
}

const SPECIAL = /\t|^ +| +$| {2,}/gu;

/** The inside of one line; tabs and spaces in a row as elements, since readers make one space of white space. */
export function lineXml(line: string): string {
  let xml = '';
  let start = 0;
  for (const match of line.matchAll(SPECIAL)) {
    xml += xmlText(line.slice(start, match.index));
    xml += match[0] === '\t' ? '<text:tab/>' : `<text:s text:c="${match[0].length}"/>`;
    start = match.index + match[0].length;
  }
  return xml + xmlText(line.slice(start));
}
