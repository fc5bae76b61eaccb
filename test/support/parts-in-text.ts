import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZip } from '../../electron/exchange/zip/read-zip.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LIMITS = { entries: 99, bytes: 1e9, ratio: 1e4, freeBytes: 1e9, depth: 9 } as const;

/**
 * The parts of a zip with their names, in their order, as text that can be compared line by line: an element a line, and identities,
 * which are drawn by lot, by the order in which they are met; fingerprints of what has such identities are left out.
 */
export async function partsInText(bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'file.zip');
  writeFileSync(path, bytes);
  const parts = [...(await readZip(path, LIMITS))];
  const text = parts.map(([name, content]) => `=== ${name}\n${content.toString().replaceAll('><', '>\n<')}`).join('\n');
  const met = new Map<string, string>();
  const byOrder = text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, (id) => {
    const known = met.get(id) ?? `id${met.size + 1}`;
    met.set(id, known);
    return known;
  });
  return `${byOrder.replaceAll('\r', '').replaceAll(/sha256:[\da-f]{64}/gu, 'sha256:…')}\n`;
}
