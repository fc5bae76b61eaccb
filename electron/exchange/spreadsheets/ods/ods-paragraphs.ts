import { xmlText } from '../xml/xml-text.ts';

/** Each line a paragraph; tabs and spaces in a row as elements, since readers make one space of white space. */
export function odsParagraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<text:p>${lineXml(line)}</text:p>`)
    .join('');
}

const SPECIAL = /\t|^ +| +$| {2,}/gu;

function lineXml(line: string): string {
  let xml = '';
  let start = 0;
  for (const match of line.matchAll(SPECIAL)) {
    xml += xmlText(line.slice(start, match.index));
    xml += match[0] === '\t' ? '<text:tab/>' : `<text:s text:c="${match[0].length}"/>`;
    start = match.index + match[0].length;
  }
  return xml + xmlText(line.slice(start));
}
