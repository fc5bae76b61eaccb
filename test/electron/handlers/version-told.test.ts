import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { packageBytes } from '../../../electron/exchange/package/package-bytes.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive, TEST_AUTHOR } from '../../support/filled-archive.ts';
import { handedPackage } from '../../support/offices/handed-package.ts';
import { pegasoWith } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An archive that says which Pegaso last wrote it. */
function archiveOf(version: string | null): string {
  const { archive, path } = filledArchive();
  archive.close();
  const db = new Database(path);
  if (version === null) db.exec("DELETE FROM fileFacts WHERE name = 'applicationVersion'");
  else db.prepare("UPDATE fileFacts SET value = ? WHERE name = 'applicationVersion'").run(version);
  db.close();
  return path;
}

test('an archive and a package that a newer Pegaso wrote tell of it, once for each version', async () => {
  const { application, host, ask } = askedApplication(temporaryFolder());
  const told = () => host.emitted.flatMap(({ event, payload }) => (event === 'archive:notice' ? [payload] : []));
  await application.openFromOutside(archiveOf('98.0.0'));
  expect(told()).toEqual([{ isNews: true, message: expect.stringContaining("C'è un Pegaso più recente (98.0.0)") }]);
  await ask('archive:close', undefined);
  await application.openFromOutside(archiveOf('98.0.0'));
  await ask('archive:close', undefined);
  for (const version of [packageJson.version, '0.0.1', null, '99.0.0 <b>']) {
    await application.openFromOutside(archiveOf(version));
    await ask('archive:close', undefined);
  }
  expect(told()).toHaveLength(1);

  const path = join(temporaryFolder(), 'consegna.pegasoz');
  const { manifest, content } = handedPackage();
  writeFileSync(path, await packageBytes({ ...manifest, application: '99.0.0' }, content));
  for (let times = 0; times < 2; times += 1) {
    host.choices.push(path);
    await ask('packages:choose', undefined);
  }
  expect(told().slice(1)).toEqual([
    { isNews: true, message: expect.stringContaining('(99.0.0), usato da Prova per «consegna.pegasoz»') },
  ]);
});

test('who opens to read learns it too, and the command line says it once', async () => {
  const path = archiveOf('98.0.0');
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  expect(archive.lastVersion).toBe('98.0.0');
  archive.close();
  const userData = temporaryFolder();
  expect((await pegasoWith(userData, 'info', '--archive', path)).err).toContain('più recente (98.0.0)');
  expect((await pegasoWith(userData, 'info', '--archive', path)).err).not.toContain('più recente');
});
