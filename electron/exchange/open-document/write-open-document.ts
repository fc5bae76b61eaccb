import { XML_HEAD } from '../spreadsheets/xml/xml-text.ts';
import { writeZip } from '../zip/write-zip.ts';

/** What every name space of OpenDocument begins with. */
export const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns';

/** A kind of OpenDocument file, as its first part says it. */
export const MIMETYPES = {
  spreadsheet: 'application/vnd.oasis.opendocument.spreadsheet',
  text: 'application/vnd.oasis.opendocument.text',
} as const;

/** A part of the file: a whole text, or one in pieces that are asked for when its turn comes. */
export type OpenDocumentPart = readonly [name: string, content: string | Iterable<string>];

/** Packs the parts of an OpenDocument file, told first by its kind and then by its manifest. The same parts give the same bytes. */
export function writeOpenDocument(kind: keyof typeof MIMETYPES, parts: readonly OpenDocumentPart[]): Promise<Buffer> {
  const mimetype = MIMETYPES[kind];
  const bytes = (text: string) => Buffer.from(text);
  return writeZip([
    // The first part, as it is, is what programs tell the format by.
    { name: 'mimetype', content: bytes(mimetype), stored: true },
    {
      name: 'META-INF/manifest.xml',
      content: bytes(
        manifest(
          mimetype,
          parts.map(([name]) => name),
        ),
      ),
    },
    ...parts.map(([name, content]) => ({ name, content: typeof content === 'string' ? bytes(content) : content })),
  ]);
}

function manifest(mimetype: string, names: readonly string[]): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const texts = names.map((path) => entry(path, 'text/xml'));
  return `${XML_HEAD}<manifest:manifest xmlns:manifest="${NAMESPACE}:manifest:1.0" manifest:version="1.3">${entry('/', mimetype)}${texts.join('')}</manifest:manifest>`;
}
