import { readXml } from '../xml/read-xml.ts';
import { unescapedString } from './string-escapes.ts';

/** The texts that cells refer to by number. How parts of them are set (bold, coloured) and how they are pronounced is left out. */
export async function readSharedStrings(
  part: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPronunciation = false;
  await readXml(
    part,
    bytes,
    {
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
    },
    { signal },
  );
  return strings;
}
