import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { inFolder } from '../../support/in-folder.ts';
import { type CliOutcome, pegaso } from '../../support/pegaso-cli.ts';

/** Files as offices made them, with what is expected of each. They are no part of the project. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'cases');
const AUTHOR = { who: 'prova', now: () => new Date('2026-11-23T12:00:00Z') };

/** What importing one file did: what was said, and the archive before and after. */
export interface ImportedCase extends CliOutcome {
  readonly path: string;
  readonly before: ArchiveDocument;
  readonly after: ArchiveDocument;
}

/** What is expected of a file: throws where it is not so. */
export type Expectation = (imported: ImportedCase) => void | Promise<void>;

/**
 * One test a case: the file is imported by the command line into a fresh copy of the sample, or of an archive of the cases. Skipped, and saying
 * so, where the cases are not beside the project.
 * @param cases what is expected, by the name of the file. @param archive name of the archive among the cases; the sample when absent.
 */
export function fieldCases(cases: Readonly<Record<string, Expectation>>, archive?: string): void {
  const isThere = existsSync(FOLDER);
  const { promise: done, resolve: end } = Promise.withResolvers<void>();
  let folder = '';
  let living: Promise<void> | null = null;
  beforeAll(async () => {
    if (!isThere) return;
    const { promise: ready, resolve: begin } = Promise.withResolvers<void>();
    living = inFolder(async (made) => {
      folder = made;
      const start = join(folder, 'start.pegaso');
      if (archive === undefined) buildSample(start, AUTHOR);
      else copyFileSync(join(FOLDER, archive), start);
      begin();
      await done;
    });
    await ready;
  });
  afterAll(async () => {
    end();
    await living;
  });
  for (const [name, expectation] of Object.entries(cases)) {
    test.skipIf(!isThere)(isThere ? name : `${name} (the field cases are not beside the project)`, async () => {
      const path = join(folder, `${name}.pegaso`);
      copyFileSync(join(folder, 'start.pegaso'), path);
      const before = documentAt(path);
      const outcome = await pegaso('import', join(FOLDER, name), '--archive', path);
      await expectation({ ...outcome, path, before, after: documentAt(path) });
    });
  }
}

export function documentAt(path: string): ArchiveDocument {
  const archive = openArchive(path, { ...AUTHOR, access: 'read' });
  try {
    return readArchiveDocument(archive.database);
  } finally {
    archive.close();
  }
}
