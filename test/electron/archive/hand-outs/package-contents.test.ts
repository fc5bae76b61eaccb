import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { documentJson } from '../../../../electron/archive/document/document-json.ts';
import { withArchive } from '../../../../electron/archive/file/with-archive.ts';
import { packedContent, unpackedContent } from '../../../../electron/archive/hand-outs/package-contents.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const AUTHOR = { who: 'prova', now: () => new Date('2026-10-12T08:00:00Z') } as const;

function sampleDocument() {
  const path = join(temporaryFolder(), 'a.pegaso');
  buildSample(path, AUTHOR);
  return withArchive(path, 'read', AUTHOR, ({ database }) => readArchiveDocument(database));
}

describe('what a package holds', () => {
  it('is written row by row as JSON writes it', async () => {
    const document = await sampleDocument();
    expect([...documentJson(document, 2)].join('')).toBe(JSON.stringify(document, null, 2));
    expect([...documentJson(document, 0)].join('')).toBe(JSON.stringify(document));
  });

  it('comes back as it was kept, in many members or, as it used to be, in one', async () => {
    const document = await sampleDocument();
    const many = {
      ...document,
      people: document.people.flatMap((row) =>
        Array.from({ length: 1_000 }, (_, at) => ({ ...row, name: `ÀZ ${at}` })),
      ),
    };
    const packed = packedContent(many);
    expect(unpackedContent(packed.bytes)).toEqual(many);
    expect(gunzipSync(packed.bytes).toString()).toBe(JSON.stringify(many));
    expect(packed.objectiveIds).toEqual(many.objectives.map(({ id }) => id));
    expect(unpackedContent(gzipSync(JSON.stringify(document)))).toEqual(document);
  });

  it('is refused when it is damaged', async () => {
    const document = await sampleDocument();
    const { bytes } = packedContent(document);
    bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
    expect(() => unpackedContent(bytes)).toThrow('damaged');
  });
});
