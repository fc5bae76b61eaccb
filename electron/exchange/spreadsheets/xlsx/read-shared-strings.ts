import { readXml } from '../xml/read-xml.ts';
import { unescapedString } from './string-escapes.ts';

/** The texts that cells refer to by number. How parts of them are set (bold, coloured) and how they are pronounced is left out. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPronunciation = false;
  readXml(part, bytes, {
    open(name) {
      const element = name.slice(name.indexOf(':') + 1);
      if (element === 'si') text = '';
      else if (element === 'rPh') isPronunciation = true;
      else if (element === 't') isText = !isPronunciation;
    },
    close(name) {
      const element = name.slice(name.indexOf(':') + 1);
      if (element === 'si') strings.push(unescapedString(text));
      else if (element === 'rPh') isPronunciation = false;
      else if (element === 't') isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return strings;
}
