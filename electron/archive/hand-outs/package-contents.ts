import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { bringUpRow, broughtUp } from '../../../shared/schemas/brought-up.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';
import { gunzippedMembers } from '../../files/gunzipped-members.ts';
import { jsonParser } from '../../files/json/parse-json.ts';
import { textChunks } from '../../files/text-chunks.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { documentJson } from '../document/document-json.ts';
import { SharedIds } from '../document/shared-ids.ts';

/** Half the time of the usual level, for a tenth more bytes. */
const LEVEL = 3;
/** Characters that are compressed by themselves, so that what a package holds is never whole in memory as a text. */
const MEMBER = 1 << 20;
/** Bytes that are read at once. */
const PIECE = 1 << 16;

/** What a package holds as an archive keeps it: compressed, and the objectives that are in it. */
export const keptContent = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  objectiveIds: z.array(id).readonly(),
});
export type KeptContent = z.infer<typeof keptContent>;

/** A content made ready to be kept: most of the work of keeping it, and none of it needs the archive. */
export function packedContent(content: ArchiveDocument): KeptContent {
  const members = Array.from(textChunks(documentJson(content, 0), MEMBER), (text) => gzipSync(text, { level: LEVEL }));
  return { bytes: Buffer.concat(members), objectiveIds: content.objectives.map((row) => row.id) };
}

/** Keeps what a package holds; the same package again is the same content. */
export function keepContent(db: WritableDatabase, packageId: Id, { bytes }: KeptContent): void {
  prepared(db, 'INSERT INTO packageContents (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING').run([
    packageId,
    bytes,
  ]);
}

/** Forgets what a package held that never left. */
export function forgetContent(db: WritableDatabase, packageId: Id): void {
  prepared(db, 'DELETE FROM packageContents WHERE id = ?').run([packageId]);
}

/** What a package held that was written or taken here. */
export function packageContent(db: ReadableDatabase, packageId: Id): ArchiveDocument {
  const sql = 'SELECT content FROM packageContents WHERE id = ?';
  const row = prepared<[Id], { readonly content: Uint8Array }>(db, sql).get(packageId);
  if (row === undefined) throw new Error(`No content of package ${packageId}`);
  return unpackedContent(row.content);
}

/** The content that `packedContent` made ready. */
export function unpackedContent(bytes: Uint8Array): ArchiveDocument {
  // It was parsed before it was kept, and only this file keeps any.
  const ids = new SharedIds();
  const kept = unpacked(bytes, (name, row) => {
    ids.shareIn(name, row);
    return row;
  });
  return broughtUp(kept as Readonly<Record<string, unknown>>) as ArchiveDocument;
}

/** Gives the rows of such a content one by one, so that they are never all in memory. @returns what is in it beside them. */
export function unpackRows(bytes: Uint8Array, take: (table: string, row: unknown) => void): unknown {
  const around = unpacked(bytes, (name, row) => {
    bringUpRow(name, row);
    take(name, row);
    return null;
  });
  return broughtUp(around as Readonly<Record<string, unknown>>);
}

function unpacked(bytes: Uint8Array, item: (name: string, row: unknown) => unknown): unknown {
  const parser = jsonParser({ item, mostBytes: Number.POSITIVE_INFINITY });
  const decoder = new TextDecoder();
  for (const text of gunzippedMembers(bytes)) {
    // Texts that are short are gone as soon as they were read.
    for (let start = 0; start < text.length; start += PIECE)
      parser.write(decoder.decode(text.subarray(start, start + PIECE), { stream: true }));
  }
  parser.write(decoder.decode());
  return parser.end();
}
