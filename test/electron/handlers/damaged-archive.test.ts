import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { checkArchive } from '../../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { archiveSummary } from '../../../shared/ipc/channels/archive.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { damagedCopy, pagesOf } from '../../support/damaged-archive.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The sample with the pages of a table or an index of it written over. */
function damagedSample(folder: string, name: string): string {
  const sound = join(folder, 'sano.pegaso');
  buildSample(sound, TEST_AUTHOR);
  const leaves = pagesOf(sound, name).filter(({ kind }) => kind === 'leaf');
  const page = leaves.at(-1)?.number;
  if (page === undefined) throw new Error(`No page of ${name}`);
  return damagedCopy(sound, join(folder, 'rotto.pegaso'), [page]);
}

async function openedDamaged(name: string) {
  const folder = temporaryFolder();
  const path = damagedSample(folder, name);
  const asked = askedApplication(folder);
  asked.host.choices.push(path);
  const chosen = await asked.ask('archive:choose', undefined);
  if (chosen === null) throw new Error('Nothing chosen');
  const archive = await asked.ask('archive:open', { token: chosen.token });
  return { ...asked, archive, path };
}

describe('a damaged archive', () => {
  test.each(['phases', 'phasesByObjective', 'indicators'])('(%s) is found after it was opened', async (name) => {
    const { host, archive, path, ask, refusal } = await openedDamaged(name);
    expect(archive.access).toBe('write');
    const told = () => host.emitted.filter(({ event }) => event === 'archive:checked');
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
    const [{ payload } = { payload: null }] = told();
    const summary = archiveSummary.parse((payload as { archive: unknown }).archive);
    expect(summary).toMatchObject({
      isDamaged: true,
      access: 'read',
      readOnlyReason: expect.stringContaining('danneggiato'),
    });
    const before = readFileSync(path);
    expect(await refusal('archive:write-settings', { pageNumbers: true })).toMatchObject({ code: 'archive-read-only' });
    expect(await ask('health:check', undefined)).toMatchObject({ isDamaged: true });
    await ask('archive:close', undefined);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('whose declarations cannot be read is refused as ever', async () => {
    const folder = temporaryFolder();
    const sound = join(folder, 'sano.pegaso');
    buildSample(sound, TEST_AUTHOR);
    const path = damagedCopy(sound, join(folder, 'rotto.pegaso'), [1], Buffer.alloc(2_000, 7), 100);
    const { host, ask, refusal } = askedApplication(folder);
    host.choices.push(path);
    const chosen = await ask('archive:choose', undefined);
    if (chosen === null) throw new Error('Nothing chosen');
    expect(await refusal('archive:open', { token: chosen.token })).toMatchObject({ code: 'archive-damaged' });
  });

  test('that is sound is said to be, on demand', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'sano.pegaso');
    buildSample(path, TEST_AUTHOR);
    const { host, ask } = askedApplication(folder);
    host.choices.push(path);
    const chosen = await ask('archive:choose', undefined);
    if (chosen === null) throw new Error('Nothing chosen');
    await ask('archive:open', { token: chosen.token });
    expect(await ask('health:check', undefined)).toEqual({ isDamaged: false, problems: [] });
    expect(host.emitted.filter(({ event }) => event === 'exchange:progress').length).toBeGreaterThan(1);
  });
});

test('opening for a window looks through no page, and a check says how far it is', () => {
  const folder = temporaryFolder();
  const path = damagedSample(folder, 'phases');
  expect(() => openArchive(path, TEST_AUTHOR)).toThrow('è danneggiato');
  const archive = openArchive(path, { ...TEST_AUTHOR, check: 'later' });
  const parts: string[] = [];
  expect(checkArchive(archive, 'pages', (done, total) => parts.push(`${done}/${total}`)).isDamaged).toBe(true);
  expect(parts).toEqual(['0/1']);
  archive.close();
});
