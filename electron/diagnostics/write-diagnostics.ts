import { resolve } from 'node:path';
import { writeWhole } from '../files/staged-file.ts';
import { type FileKind, writableTarget } from '../files/writable-target.ts';
import { DIAGNOSTICS_TITLE } from './diagnostics.ts';

const DIAGNOSTICS: FileKind = { extension: '.txt', mark: DIAGNOSTICS_TITLE, noun: 'una diagnostica di Pegaso' };

/**
 * Writes the text as Windows' own editor reads it too. @returns the path as it was written.
 * @throws AppError `output-unwritable`, also where something stands that is no diagnostics.
 */
export function writeDiagnostics(path: string, text: string): string {
  const target = writableTarget(resolve(path), DIAGNOSTICS);
  // The mark at its beginning says that it is UTF-8.
  writeWhole(target, Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`));
  return target;
}
