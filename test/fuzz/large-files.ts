import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measuredReading, type ReadingKind } from '../support/measured-reading.ts';

/** A large file of others, and what it is refused with; null when it is read. */
export interface LargeFile {
  readonly kind: ReadingKind;
  readonly name: string;
  readonly text: () => string;
  readonly refusal: RegExp | null;
}

const MOST_MEGABYTES = 1_024;
const MEGABYTE = 1_000_000;

const large = (kind: ReadingKind, name: string, text: () => string, refusal: RegExp | null): LargeFile => ({
  kind,
  name,
  text,
  refusal,
});

/** Whether they are read or refused, the program stays whole and its memory within bounds. */
export const LARGE_FILES: readonly LargeFile[] = [
  large('official', 'righe.txt', () => '\n'.repeat(39 * MEGABYTE), /più di 4\.000\.000 righe/u),
  large('official', 'parole.txt', () => 'parola è così \n'.repeat(2 * MEGABYTE), null),
  large('official', 'grande.txt', () => 'parola è così \n'.repeat(5 * MEGABYTE), /più grande di 40 MB/u),
  large('official', 'enorme.txt', () => 'parola \n'.repeat(24 * MEGABYTE), /più grande di 100 MB/u),
  large('table', 'virgolette.csv', () => '"'.repeat(39 * MEGABYTE), /più di 1\.000\.000 di caratteri/u),
  large('table', 'coppie.csv', () => '""""""""""""""""""""";'.repeat(1.6 * MEGABYTE), /troppe celle/u),
  large('table', 'vuote.csv', () => ';'.repeat(39 * MEGABYTE), /troppe celle/u),
  large('table', 'piene.csv', () => 'a;b\n'.repeat(9 * MEGABYTE), /troppe celle|512 MB/u),
  large('table', 'oggetti.json', () => `{"a":[${'{},'.repeat(16 * MEGABYTE)}{}]}`, /troppi dati/u),
  large('table', 'profondo.json', () => '{"a":'.repeat(9 * MEGABYTE), /troppi dati/u),
];

/** Reads one in a process of its own. @returns what is wrong with how that went, or null. @throws when the process does not end well. */
export async function faultOf({ kind, name, text, refusal }: LargeFile, folder: string): Promise<string | null> {
  const path = join(folder, name);
  writeFileSync(path, text());
  const { refusal: said, megabytes } = await measuredReading(kind, path);
  if (megabytes >= MOST_MEGABYTES) return `${name} took ${Math.round(megabytes)} MB`;
  const isAsExpected = refusal === null ? said === null : refusal.test(said?.message ?? '');
  return isAsExpected ? null : `${name}: ${said?.message ?? 'was read'}`;
}
