import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { id } from '../../../shared/schemas/primitives.ts';
import { isLeftover } from '../../files/temporary-names.ts';
import type { Archive, ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { writeFacts } from '../steps/write-facts.ts';
import { removeHandOut } from './hand-outs.ts';
import { hasTakenReturns } from './taken-returns.ts';
import { removeWrittenReturn } from './written-returns.ts';

/** By what a file is known again, wherever it is found. */
export const fileDigest = z.strictObject({ bytes: z.number().int().min(0), sha256: z.string() });
type FileDigest = z.infer<typeof fileDigest>;

const outgoingFile = fileDigest.extend({
  kind: z.enum(['handOut', 'return']),
  id,
  /** Where it gets its name, and where it stands finished until then. */
  target: z.string(),
  staged: z.string(),
});

/**
 * A file that is leaving: the archive remembers what is in it already, and nobody has it yet. The mark is gone once the file has its name;
 * found at an opening, the run that made it was cut off.
 */
export type OutgoingFile = Readonly<z.infer<typeof outgoingFile>>;

/** Marks stand among the facts of the file under such a name, with the identity of the hand-out or return. */
const MARK = 'outgoing:';

export function digestOf(content: Uint8Array): FileDigest {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Marks a file as leaving, in the transaction that remembers what is in it. Inside `writeFacts`. */
export function markOutgoing(db: WritableDatabase, file: OutgoingFile): void {
  prepared(db, 'INSERT INTO fileFacts (name, value) VALUES (?, ?)').run([`${MARK}${file.id}`, JSON.stringify(file)]);
}

/** Says that a file has its name. Inside `writeFacts`. */
export function markGone(db: WritableDatabase, { id }: Pick<OutgoingFile, 'id'>): void {
  prepared(db, 'DELETE FROM fileFacts WHERE name = ?').run([`${MARK}${id}`]);
}

/**
 * Decides about a file that may have left or not: one that did is remembered, one that did not is forgotten with all that was written of
 * it. Inside `writeFacts`. @returns whether it left.
 */
export function settleOutgoing(db: WritableDatabase, file: OutgoingFile): boolean {
  const left = hasLeft(db, file);
  if (!left && file.kind === 'handOut') removeHandOut(db, file.id);
  if (!left && file.kind === 'return') removeWrittenReturn(db, file.id);
  markGone(db, file);
  return left;
}

/**
 * Settles what runs that were cut off left in an archive that was just opened to be written, when nobody else is about to. Marks of another
 * computer, which came along in a copy of the archive, name files that are not here and stay.
 */
export function settleCutOff(archive: Archive): void {
  const cutOff = outgoingFiles(archive.database).filter(({ staged }) => isLeftover(basename(staged)));
  if (cutOff.length === 0) return;
  const stayed = writeFacts(archive, (db) => cutOff.filter((file) => !settleOutgoing(db, file)));
  for (const { staged } of stayed) rmSync(staged, { force: true });
}

function outgoingFiles(db: ReadableDatabase): readonly OutgoingFile[] {
  const sql = 'SELECT value FROM fileFacts WHERE name GLOB ?';
  return prepared<[string], { readonly value: string }>(db, sql)
    .all(`${MARK}*`)
    .map(({ value }) => outgoingFile.parse(JSON.parse(value)));
}

/** A file that is not where it was made any more got its name, even if it was moved on from there. */
function hasLeft(db: ReadableDatabase, file: OutgoingFile): boolean {
  if (file.kind === 'handOut' && hasTakenReturns(db, file.id)) return true;
  return !existsSync(file.staged) || isFile(file.target, file);
}

function isFile(path: string, { bytes, sha256 }: FileDigest): boolean {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile() || facts.size !== bytes) return false;
  return digestOf(readFileSync(path)).sha256 === sha256;
}
