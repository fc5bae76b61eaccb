import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createUseCases } from '../../../electron/cli/use-cases/use-cases.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { titleAlone } from '../../support/archive-alone.ts';
import { asking, eventsBesideCopies, newObjective } from './support/asking.ts';

const scene = asking();
const { ask, refusal, reply } = scene;

test('the application ends after its prints, which leave nothing half done', async () => {
  await ask('archive:open-sample', undefined);
  scene.host.choices.push(join(scene.folder, 'schede.pdf'));
  const started = { job: 'uno', selection: {}, date: '2026-11-23', split: null, pageNumbers: false } as const;
  const printing = reply('printing:start', started);
  await vi.waitFor(() => expect(scene.host.emitted.map(({ event }) => event)).toContain('printing:progress'), 20_000);
  await scene.application.close();
  // A print answers when its thread is gone, and has answered by now. On a slow day it was over before it could be cancelled.
  const { ok } = await Promise.race([printing, setImmediate().then(() => expect.fail('a print is still under way'))]);
  expect(globSync(join(scene.folder, 'schede*'))).toHaveLength(ok ? 1 : 0);
});

test('the archive is whole alone when the system ends the program, whatever is under way', async () => {
  const { id } = await newObjective(scene);
  await ask('objectives:write', { id, patch: { title: 'Prima della fine' } });
  const copying = reply('backups:make', undefined);
  scene.application.closeAtOnce();
  const path = join(scene.folder, 'prova.pegaso');
  expect(titleAlone(path, id)).toBe('Prima della fine');
  await copying;
  expect((await refusal('objectives:read', { id })).message).toMatch(/Nessun archivio/u);
});

test('an archive closed while it is judged refuses the findings, and that is no bug', async () => {
  await ask('archive:open-sample', undefined);
  const judging = refusal('findings:page', { version: null, from: 0 });
  await ask('archive:close', undefined);
  expect(await judging).toMatchObject({ code: 'not-found' });
  expect(scene.problems).toEqual([]);
});

test('the sample opens, is searched, judged, previewed and printed with the bytes of the command line', async () => {
  const { plans } = await ask('archive:open-sample', undefined);
  const [plan] = plans;
  if (plan === undefined) throw new Error('The sample has no plan');
  const { rows } = await ask('objectives:tree', { planId: plan.id });
  const peg = rows.find(({ level }) => level === 'PEG');
  if (peg === undefined) throw new Error('The sample has no PEG objective');
  const { hits } = await ask('objectives:search', { query: peg.code });
  expect(hits[0]).toMatchObject({ id: peg.id });
  expect((await ask('findings:page', { version: null, from: 0 })).findings.length).toBeGreaterThan(3);
  expect((await ask('printing:preview', { objectiveId: peg.id })).pages).toBeGreaterThan(1);
  const selection = { plan: plan.code, level: 'PEG' } as const;
  const { objectives } = await ask('printing:count', { selection });
  expect(
    await ask('printing:start', { job: 'chiusa', selection, date: '2026-11-23', split: null, pageNumbers: false }),
  ).toBeNull();
  const path = join(scene.folder, 'schede.pdf');
  scene.host.choices.push(path);
  const printed = await ask('printing:start', {
    job: 'uno',
    selection,
    date: '2026-11-23',
    split: null,
    pageNumbers: false,
  });
  expect(printed).toMatchObject({ objectives, files: [{ fileName: 'schede.pdf' }] });
  // The first step is told at once, the last in any case, and those between at a pace that can be read.
  const steps = scene.host.emitted.flatMap(({ event, payload }) =>
    event === 'printing:progress' ? [(payload as { readonly done: number }).done] : [],
  );
  expect(steps[0]).toBeLessThan(objectives);
  expect(steps).toEqual([...new Set(steps)].toSorted((one, other) => one - other));
  expect(eventsBesideCopies(scene).at(-1)).toEqual({
    event: 'printing:progress',
    payload: { job: 'uno', done: objectives, total: objectives },
  });
  const byCommandLine = join(scene.folder, 'cli.pdf');
  const archive = join(scene.host.userData, 'esempio', 'Comune di esempio.pegaso');
  const date = isoDate.parse('2026-11-23');
  await createUseCases({ who: 'Prova', now: () => new Date() }).print(archive, {
    ...selection,
    date,
    out: byCommandLine,
  });
  expect(readFileSync(path).equals(readFileSync(byCommandLine))).toBe(true);
  const token = printed?.files[0]?.token;
  if (token !== undefined) await ask('printing:open', { token });
  expect(scene.host.shown).toEqual([path]);
});
