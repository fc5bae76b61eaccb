import { createHash } from 'node:crypto';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { type PackageManifest, packageManifest } from '../../../shared/schemas/package-manifest.ts';
import { writeZip, type ZipPart } from '../zip/write-zip.ts';
import { CONTENT_PART, MANIFEST_PART, README_PART } from './package-parts.ts';
import { seal, UNSEALED } from './package-seal.ts';
import { readmeText } from './readme-text.ts';

/** The bytes of a package: the same manifest and content give the same bytes. */
export async function packageBytes(
  manifest: Omit<PackageManifest, 'parts'>,
  content: ArchiveDocument,
): Promise<Buffer> {
  const parts = [part(CONTENT_PART, jsonText(content)), part(README_PART, readmeText(manifest))];
  const whole = packageManifest.parse({ ...manifest, parts: parts.map(described) });
  const zip = await writeZip([part(MANIFEST_PART, jsonText(whole)), ...parts], UNSEALED);
  seal(zip);
  return zip;
}

const part = (name: string, text: string): ZipPart => ({ name, content: Buffer.from(text) });

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function described({ name, content }: ZipPart): PackageManifest['parts'][number] {
  return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
