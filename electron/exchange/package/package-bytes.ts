import { createHash } from 'node:crypto';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { type PackageManifest, packageManifest } from '../../../shared/schemas/package-manifest.ts';
import { documentJson } from '../../archive/document/document-json.ts';
import { textChunks } from '../../files/text-chunks.ts';
import { writeZip } from '../zip/write-zip.ts';
import { CONTENT_PART, MANIFEST_PART, README_PART } from './package-parts.ts';
import { seal, UNSEALED } from './package-seal.ts';
import { readmeText } from './readme-text.ts';

/** A part, whose text is made each time it is asked for. */
interface PackagePart {
  readonly name: string;
  readonly text: () => Iterable<string>;
}

/** The bytes of a package: the same manifest and content give the same bytes. */
export async function packageBytes(
  manifest: Omit<PackageManifest, 'parts'>,
  content: ArchiveDocument,
): Promise<Buffer> {
  const parts: readonly PackagePart[] = [
    { name: CONTENT_PART, text: () => contentJson(content) },
    { name: README_PART, text: () => [readmeText(manifest)] },
  ];
  const whole = packageManifest.parse({ ...manifest, parts: parts.map(described) });
  const first = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`);
  const texts = parts.map(({ name, text }) => ({ name, content: text() }));
  const zip = await writeZip([{ name: MANIFEST_PART, content: first }, ...texts], UNSEALED);
  seal(zip);
  return zip;
}

function* contentJson(content: ArchiveDocument): Generator<string> {
  yield* documentJson(content, 2);
  yield '\n';
}

function described({ name, text }: PackagePart): PackageManifest['parts'][number] {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of textChunks(text())) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { name, bytes, sha256: hash.digest('hex') };
}
