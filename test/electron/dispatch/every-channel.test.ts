import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import { startApplication } from '../../../electron/start-application.ts';
import type { Channel } from '../../../shared/ipc/channel.ts';
import { type ChannelName, contract, type Handlers } from '../../../shared/ipc/contract.ts';
import { fakeHandlers } from '../../support/app/fake-handlers.ts';
import { fakeHost } from '../../support/app/fake-host.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { HOSTILE_VALUES, HUGE_LIST, isTaken, samplesOf, spoiled, widened } from '../../support/input-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CHANNELS = Object.entries(contract) as readonly (readonly [ChannelName, Channel])[];

/** The inputs of a channel that its own schema takes, made out of the schema. */
const validInputs = ({ input }: Channel): readonly unknown[] =>
  samplesOf(input)
    .filter((sample) => isTaken(input, sample))
    .slice(0, 2);

const SOME_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const isPolluted = (): boolean => 'polluted' in {} || 'polluted' in [];

test('an input that each channel takes can be made out of the contract', () => {
  expect(CHANNELS.length).toBeGreaterThan(60);
  expect(CHANNELS.filter(([, channel]) => validInputs(channel).length === 0).map(([name]) => name)).toEqual([]);
});

test('no channel lets what is not of its contract reach a handler', async () => {
  const reached: ChannelName[] = [];
  const handlers = Object.fromEntries(CHANNELS.map(([name]) => [name, () => void reached.push(name)]));
  const dispatch = createDispatch(
    handlers as unknown as Handlers,
    (problem) => problem,
    () => undefined,
  );
  const wrong: string[] = [];
  let asked = 0;
  for (const [name, channel] of CHANNELS) {
    for (const sample of validInputs(channel)) {
      for (const input of widened(sample)) {
        asked += 1;
        const reply = await dispatch(name, input);
        if (reply.ok || reply.error.code !== 'field-invalid') wrong.push(`${name} takes one field more`);
      }
      for (const value of HOSTILE_VALUES) {
        for (const input of spoiled(sample, value)) {
          if (isTaken(channel.input, input)) continue;
          asked += 1;
          const reply = await dispatch(name, input);
          if (reply.ok || reply.error.code !== 'field-invalid') wrong.push(`${name}: ${String(value).slice(0, 40)}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(reached).toEqual([]);
  expect(asked).toBeGreaterThan(2_000);
  expect(isPolluted()).toBe(false);
});

test('a list with more faults than can be told is refused', async () => {
  const dispatch = createDispatch(
    fakeHandlers({}),
    (problem) => problem,
    () => undefined,
  );
  const change = { objectiveId: SOME_ID, changes: HUGE_LIST };
  expect(await dispatch('phases:write', change)).toMatchObject({ ok: false, error: { code: 'field-invalid' } });
});

test('whatever a channel takes, with an archive open and without, is answered or refused and never a bug', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const host = fakeHost(folder);
  const application = startApplication(host);
  const problems: string[] = [];
  let about = '';
  const dispatch = createDispatch(application.handlers, application.explain, (_, problem) => {
    if (!(problem instanceof Error && problem.name === 'AppError')) problems.push(`${about}: ${String(problem)}`);
  });
  const bugs: string[] = [];
  const askAll = async (prepare: () => Promise<void>) => {
    for (const [name, channel] of CHANNELS) {
      const inputs = validInputs(channel).flatMap((sample) => [
        sample,
        ...HOSTILE_VALUES.flatMap((value) => spoiled(sample, value)).filter((one) => isTaken(channel.input, one)),
      ]);
      for (const input of inputs.slice(0, 6)) {
        await prepare();
        about = `${name} ${JSON.stringify(input)?.slice(0, 200)}`;
        const reply = await dispatch(name, input);
        if (!reply.ok && reply.error.code === 'internal') bugs.push(about);
      }
    }
  };
  await askAll(async () => undefined);
  await dispatch('archive:close', undefined);
  await askAll(async () => {
    const start = await dispatch('start:read', undefined);
    if (start.ok && (start.value as { archive: unknown }).archive !== null) return;
    host.choices.splice(0, host.choices.length, path);
    await dispatch('archive:choose', undefined);
    const chosen = (await dispatch('start:read', undefined)) as { value?: { recent?: readonly { token: string }[] } };
    await dispatch('archive:open', { token: chosen.value?.recent?.[0]?.token });
  });
  await application.close();
  expect([...bugs, ...problems]).toEqual([]);
  expect(isPolluted()).toBe(false);
});
