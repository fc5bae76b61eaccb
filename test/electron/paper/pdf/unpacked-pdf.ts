import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/**
 * A PDF as text that can be compared line by line: its streams are unpacked, so that it does not matter how a machine packs them. Of
 * what is no text (typefaces, colours, the table of where objects are) only the fingerprint stands here.
 */
export function unpackedPdf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1');
  const objects: string[] = [];
  const found = /(\d+) 0 obj\n([\s\S]*?)\nendobj/gu;
  for (const [, number = '', body = ''] of pdf.matchAll(found)) objects.push(`${number}: ${withoutStream(body)}`);
  return `${objects.join('\n')}\n`;
}

function withoutStream(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return printable(body);
  const head = body.slice(0, start).replaceAll(/\/Length \d+/gu, '/Length n');
  if (head.includes('/XRef')) return printable(head);
  const packed = Buffer.from(body.slice(start + 'stream\n'.length, body.lastIndexOf('endstream')), 'latin1');
  const content = /FlateDecode/u.test(head) ? inflateSync(packed) : packed;
  const text = content.toString('latin1');
  const isText = !/[^\n\r\t\u0020-\u00ff]/u.test(text);
  return `${printable(head)}\n${isText ? text : fingerprint(content)}`;
}

const printable = (text: string): string =>
  /[^\n\r\t\u0020-\u00ff]/u.test(text) ? fingerprint(Buffer.from(text, 'latin1')) : text;

const fingerprint = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
