import { deflateSync } from 'node:zlib';

/** A PDF of objects as they are written, numbered from 1; the first is the catalogue. With a table of where they are that is right. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    places.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}

function stream(dictionary: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

const HEAD = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>'];
const page = (resources: string) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`;

/** A page of a form that draws another ten times, which draws another ten times, and so on: some kilobytes that draw without end. */
export function nestedFormsPdf(deep: number): Buffer {
  const forms = Array.from({ length: deep }, (_, index) => {
    const isLast = index + 1 === deep;
    const inner = isLast ? '' : `/Resources<</XObject<</X ${index + 6} 0 R>>>>`;
    return stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${inner}`,
      Buffer.from(isLast ? '0 0 m 9 9 l S ' : '/X Do '.repeat(10)),
    );
  });
  return pdfOf([...HEAD, page('/XObject<</X 5 0 R>>'), stream('', Buffer.from('/X Do ')), ...forms]);
}

/** A page whose drawing was deflated twice, so that some kilobytes unpack to so many megabytes. */
export function twiceDeflatedPdf(megabytes: number): Buffer {
  const bytes = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_024 * 1_024, 'q Q ')));
  return pdfOf([...HEAD, page(''), stream('/Filter[/FlateDecode/FlateDecode]', bytes)]);
}
