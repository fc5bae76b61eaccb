import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packageBytes } from '../../../../electron/exchange/package/package-bytes.ts';
import { seal, UNSEALED } from '../../../../electron/exchange/package/package-seal.ts';
import { readPackage } from '../../../../electron/exchange/package/read-package.ts';
import { readZip } from '../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { handedPackage } from '../../../support/offices/handed-package.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The most that a package may hold here. */
export const LIMITS = { entries: 10, bytes: 1e8, ratio: 1e4, freeBytes: 1e8, depth: 5 };

/** Path of a new file with these bytes. */
export function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'S08.pegasoz');
  writeFileSync(path, bytes);
  return path;
}

/** Why a package is refused; a failed expectation where it is not, or where the sentence is not whole. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  const refused: unknown = await readPackage(fileOf(bytes)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'package-refused' });
  const message = refused instanceof Error ? refused.message : '';
  expect(message).toMatch(/^Il pacchetto «S08.pegasoz» non si può leggere: .+\.$/u);
  return message;
}

/** Bytes of a package as Pegaso writes it. */
export const written = () => {
  const { manifest, content } = handedPackage();
  return packageBytes(manifest, content);
};

/** The parts of a package as texts. */
export interface Texts {
  manifesto: string;
  contenuto: string;
  leggimi: string;
}

/** A package made anew with other texts in it, hashes and seal put right: what a person of ill will could send. */
export async function forged(change: (texts: Texts) => void, more: readonly string[] = []): Promise<Buffer> {
  const parts = await readZip(fileOf(await written()), LIMITS);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const before = { contenuto: text('contenuto.json'), leggimi: text('LEGGIMI.txt') };
  const texts = { manifesto: text('manifesto.json'), ...before };
  change(texts);
  const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
  const replaced = (['contenuto', 'leggimi'] as const).reduce(
    (manifesto, name) =>
      manifesto
        .replace(sha256(before[name]), sha256(texts[name]))
        .replace(`"bytes": ${Buffer.byteLength(before[name])}`, `"bytes": ${Buffer.byteLength(texts[name])}`),
    texts.manifesto,
  );
  const zip = await writeZip(
    [
      { name: 'manifesto.json', content: Buffer.from(replaced) },
      { name: 'contenuto.json', content: Buffer.from(texts.contenuto) },
      { name: 'LEGGIMI.txt', content: Buffer.from(texts.leggimi) },
      ...more.map((name) => ({ name, content: Buffer.from('') })),
    ].filter(({ content }) => content.toString() !== 'none'),
    UNSEALED,
  );
  seal(zip);
  return zip;
}
