import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../files/staged-file.ts';
import { PDF, writableTarget } from '../files/writable-target.ts';
import { type ManualFacts, manualPdf } from './manual-pdf.ts';

const GUIDE = fileURLToPath(new URL('../../resources/guide', import.meta.url));

/** Chapters of the guide, in markdown, in the order of their file names. */
export function guideChapters(): string[] {
  const files = readdirSync(GUIDE).filter((file) => file.endsWith('.md'));
  return files.toSorted().map((file) => readFileSync(join(GUIDE, file), 'utf8'));
}

/** Writes the guide as a PDF manual; its folder is made. @returns the absolute path. @throws AppError `output-unwritable`. */
export function writeManual(out: string, facts: ManualFacts): string {
  const path = resolve(out);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(writableTarget(path, PDF), manualPdf(guideChapters(), facts));
  return path;
}
