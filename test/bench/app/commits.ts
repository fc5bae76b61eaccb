import { readFileSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;

/** What the -wal of an archive holds: how many transactions, of which round of the file. */
export interface WalCommits {
  readonly salt: bigint;
  readonly commits: number;
}

/** Transactions between two looks; one round may have begun since, where the one before was poured whole. */
export function commitsBetween(before: WalCommits, after: WalCommits): number {
  return after.salt === before.salt ? after.commits - before.commits : after.commits;
}

/**
 * Transactions in the -wal file of an archive: the frames that carry the size of the file after a commit.
 * @see https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function commitsIn(archive: string): WalCommits {
  const wal = readFileSync(`${archive}-wal`);
  if (wal.length < HEADER) return { salt: 0n, commits: 0 };
  const frame = FRAME_HEADER + wal.readUInt32BE(8);
  // Frames left by an earlier round of the file have another salt.
  const salt = wal.readBigUInt64BE(16);
  let commits = 0;
  for (let at = HEADER; at + frame <= wal.length; at += frame) {
    if (wal.readBigUInt64BE(at + 8) !== salt) break;
    if (wal.readUInt32BE(at + 4) !== 0) commits += 1;
  }
  return { salt, commits };
}
