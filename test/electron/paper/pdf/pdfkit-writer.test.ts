import { describe, expect, test } from 'vitest';
import { PdfkitWriter } from '../../../../electron/paper/pdf/pdfkit-writer.ts';
import { openPrinted } from './read-back.ts';

const SIZE = { width: 300, height: 200 };
const writer = (): PdfkitWriter =>
  new PdfkitWriter({ conformance: 'PDF/A-2a', title: 'Prova', created: new Date('2026-01-31T00:00:00Z'), level: 1 });

/** A document of one page whose numbered objects, packed or not, all lead to the next. */
function chain(count: number): Uint8Array {
  const pdf = writer();
  const [content = 0, page = 0] = [pdf.reserve(1), pdf.reserve(1)];
  pdf.writeStream(content, '0 0 10 10 re f');
  pdf.writePage(page, SIZE, `/Contents ${content} 0 R/Resources<<>>/StructParents 0`);
  const root = pdf.reserve(2 + count);
  const kids = Array.from({ length: count }, (_, index) => `${root + 2 + index} 0 R`).join(' ');
  pdf.writePackedObjects(root, [
    `<</Type/StructTreeRoot/K[${root + 1} 0 R]/ParentTree<</Nums[0[${root + 1} 0 R]]>>>>`,
    `<</S/Document/P ${root} 0 R/Pg ${page} 0 R/K[0 ${kids}]>>`,
    ...Array.from({ length: count }, () => `<</S/P/P ${root + 1} 0 R>>`),
  ]);
  pdf.setStructure(root);
  pdf.addBookmark('Città & <co>', 0);
  pdf.end();
  return pdf.take();
}

describe('the writer on PDFKit', () => {
  test('finds objects again in packed streams, more than one of them', async () => {
    const document = await openPrinted(chain(2_500));
    expect(document.numPages).toBe(1);
    expect((await document.getPage(1)).view).toEqual([0, 0, 300, 200]);
    expect(await document.getOutline()).toMatchObject([{ title: 'Città & <co>' }]);
    expect(await (await document.getPage(1)).getStructTree()).toMatchObject({ children: [{ role: 'Document' }] });
  });

  test('gives its bytes as they are made', () => {
    const pdf = writer();
    expect(Buffer.from(pdf.take()).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.take()).toHaveLength(0);
    pdf.writeObjects(pdf.reserve(1), ['null']);
    expect(Buffer.from(pdf.take()).toString()).toMatch(/^\d+ 0 obj\nnull\nendobj\n$/u);
  });

  test('does not close a document with a promised object missing', () => {
    const pdf = writer();
    pdf.reserve(1);
    expect(() => pdf.end()).toThrow(/promised and never written/u);
  });
});
