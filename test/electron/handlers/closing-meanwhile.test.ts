import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import { startApplication } from '../../../electron/start-application.ts';
import type { ChannelName } from '../../../shared/ipc/contract.ts';
import { fakeHost } from '../../support/app/fake-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OFFICIAL = resolve(import.meta.dirname, '../../fixtures/official/schede-vallechiara.txt');

/** What takes long, and the files that it asks for. */
const LONG: readonly (readonly [ChannelName, (token: unknown) => unknown, string])[] = [
  ['importing:take', (token) => ({ token }), OFFICIAL],
  ['findings:page', () => ({ version: null, from: 0 }), ''],
  ['tables:choose', () => undefined, OFFICIAL],
  ['packages:merge', (token) => ({ token }), OFFICIAL],
  ['comparison:begin', (token) => ({ before: { kind: 'open' }, after: { kind: 'file', token } }), OFFICIAL],
];

test.each(LONG)('%s is no internal error when the archive is closed meanwhile', async (channel, input, file) => {
  const folder = temporaryFolder();
  const host = fakeHost(folder);
  const application = startApplication(host);
  const dispatch = createDispatch(application.handlers, application.explain, () => undefined);
  expect(await dispatch('archive:open-sample', undefined)).toMatchObject({ ok: true });
  host.choices.push(file);
  const chosen = (await dispatch('importing:choose', undefined)) as {
    value?: { files?: readonly { token: string }[] };
  };
  host.choices.push(join(folder, file));
  if (channel === 'tables:choose') host.choices.splice(0, host.choices.length, file);
  const under = dispatch(channel, input(chosen.value?.files?.[0]?.token));
  await dispatch('archive:close', undefined);
  const reply = await under;
  if (!reply.ok) expect(reply.error.code).not.toBe('internal');
  await application.close();
});
