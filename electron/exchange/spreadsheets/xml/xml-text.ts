const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const IN_TEXT = /[&<>\r]/gu;
const IN_ATTRIBUTE = /[&<>"\n\r\t]/gu;

/** Text between two tags. A carriage return is written by its number, since readers of XML make a new line of it. */
export const xmlText = (text: string): string => text.replace(IN_TEXT, (character) => ENTITIES[character] ?? character);

/** Text between the quotes of an attribute. */
export const xmlAttribute = (text: string): string =>
  text.replace(IN_ATTRIBUTE, (character) => ENTITIES[character] ?? character);

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
