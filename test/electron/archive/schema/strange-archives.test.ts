import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { writeRegister } from '../../../../electron/archive/registers/edit-registers.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { STRANGE_ARCHIVES } from '../../../support/hostile/strange-archives.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';

let folder: string;
let sound: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  sound = join(folder, 'campione.pegaso');
  buildSample(sound, TEST_AUTHOR);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How long a command over the sample may take with such a thing in it, in milliseconds, on a machine that does other work. */
const PATIENCE = 20_000;

test.each(STRANGE_ARCHIVES)(
  '$kind: every command ends, with its work done or with a sentence',
  async ({ kind, make }) => {
    const stem = join(folder, kind.replaceAll(/\W/gu, '-'));
    const path = `${stem}.pegaso`;
    make(sound, path);
    const commands = [
      ['info', '--archive', path],
      ['verify', '--archive', path],
      ['check', '--archive', path],
      ['print', '--archive', path, '--out', `${stem}.pdf`],
      ['export', '--archive', path, '--out', `${stem}.json`],
      ['export', '--archive', path, '--out', `${stem}.ods`],
      ['handout', '--archive', path, '--out', `${stem}.pegasoz`, '--receiver', 'Biblioteca'],
      ['backup', '--archive', path],
      ['diff', sound, path],
      ['restore', '--from', path, '--archive', `${stem}-altro.pegaso`],
    ];
    for (const command of commands) {
      const begun = performance.now();
      const { code, err } = await pegaso(...command);
      expect(performance.now() - begun, command.join(' ')).toBeLessThan(PATIENCE);
      expect(err, command.join(' ')).not.toContain('Errore imprevisto');
      expect(code === 0 || err !== '', command.join(' ')).toBe(true);
    }
  },
);

test.each(['objectives', 'centres'] as const)('a row of %s moved under a ring is let there at once', (table) => {
  const path = join(folder, `anello-${table}.pegaso`);
  const { make } = STRANGE_ARCHIVES.find(({ kind }) => kind === `a ring of ${table}`) ?? {};
  make?.(sound, path);
  const archive = openArchive(path, TEST_AUTHOR);
  const { database } = archive;
  const ids = database
    .prepare<[], Id>(`SELECT id FROM ${table} WHERE code = 'CATENA_0' OR parentId IS NULL ORDER BY code`)
    .pluck();
  const [free, ring] = [ids.all().find((id) => id !== ids.all().at(-1)), ids.all().at(-1)];
  if (free === undefined || ring === undefined) throw new Error('No rows to move');
  inTransaction(archive, 'sposta', (db) =>
    table === 'objectives'
      ? writeObjective(db, free, { parentId: ring })
      : writeRegister(db, { kind: 'centre', id: free, fields: { parentId: ring } }),
  );
  expect(database.prepare(`SELECT parentId FROM ${table} WHERE id = ?`).pluck().get(free)).toBe(ring);
  archive.close();
});
