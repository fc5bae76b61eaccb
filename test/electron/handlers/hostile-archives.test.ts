import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import { startApplication } from '../../../electron/start-application.ts';
import type { ChannelName, InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { Reply } from '../../../shared/ipc/reply.ts';
import { fakeHost } from '../../support/app/fake-host.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { ALTERED_ARCHIVES } from '../../support/hostile/altered-archives.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let shared: string;
let sound: string;
beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'pegaso-'));
  sound = join(shared, 'campione.pegaso');
  buildSample(sound, TEST_AUTHOR);
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

const MET = ALTERED_ARCHIVES.filter(({ kind }) =>
  /^(?:a view without end|a trigger that takes|no log$|a list of declarations that)/u.test(kind),
);

test.each(MET)('$kind is refused by the window, chosen, handed or put back', async ({ make, told }) => {
  const folder = temporaryFolder();
  const path = join(folder, 'mandato.pegaso');
  make(sound, path);
  const before = readFileSync(path);
  const host = fakeHost(temporaryFolder());
  const application = startApplication(host);
  onTestFinished(() => application.close());
  const bugs: unknown[] = [];
  const dispatch = createDispatch(application.handlers, application.explain, (_, problem) => bugs.push(problem));
  const reply = async <Name extends ChannelName>(name: Name, input: InputOf<Name>) =>
    (await dispatch(name, input)) as Reply<OutputOf<Name>>;
  const tokenOf = async (file: string): Promise<string> => {
    host.choices.push(file);
    const chosen = await reply('archive:choose', undefined);
    return chosen.ok ? (chosen.value?.token ?? '') : '';
  };
  const token = await tokenOf(path);
  const refused = { ok: false, error: { code: 'archive-altered', message: expect.stringMatching(told) } };
  for (const access of ['write', 'read'] as const) {
    expect(await reply('archive:open', { token, access })).toMatchObject(refused);
  }
  const own = join(temporaryFolder(), 'proprio.pegaso');
  copyFileSync(sound, own);
  const ownToken = await tokenOf(own);
  const backup = await tokenOf(path);
  expect(await reply('archive:restore-backup', { token: ownToken, backup })).toMatchObject(refused);
  expect(readFileSync(own).equals(readFileSync(sound))).toBe(true);
  await application.openFromOutside(path);
  expect(host.emitted.at(-1)).toMatchObject({ event: 'archive:refused', payload: { error: refused.error } });
  expect(bugs).toEqual([]);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['mandato.pegaso']);
});
