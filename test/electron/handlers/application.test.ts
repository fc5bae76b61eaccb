import { globSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { createUseCases } from '../../../electron/cli/use-cases/use-cases.ts';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import type { HostedApplication } from '../../../electron/hosted-application.ts';
import { startApplication } from '../../../electron/start-application.ts';
import type { ChannelName, InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { Reply } from '../../../shared/ipc/reply.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import { type FakeHost, fakeHost } from '../../support/app/fake-host.ts';
import { titleAlone } from '../../support/archive-alone.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: string;
let host: FakeHost;
let application: HostedApplication;
let problems: unknown[];

beforeEach(() => {
  folder = temporaryFolder();
  host = fakeHost(folder);
  application = startApplication(host);
  problems = [];
});
afterEach(() => application.close());

async function reply<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>> {
  const dispatch = createDispatch(application.handlers, application.explain, (_, problem) => problems.push(problem));
  return (await dispatch(name, input)) as Reply<OutputOf<Name>>;
}

async function ask<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await reply(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message} ${problems.map(String)}`);
  return answer.value;
}

async function refusal<Name extends ChannelName>(name: Name, input: InputOf<Name>) {
  const answer = await reply(name, input);
  if (answer.ok) throw new Error(`${name} was not refused`);
  return answer.error;
}

const PLAN = { code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 };

/** What the window was told, but for how copies stand. */
const eventsBesideCopies = () => host.emitted.filter(({ event }) => event !== 'backups:state');

async function newArchive() {
  host.choices.push(join(folder, 'prova.pegaso'));
  const archive = await ask('archive:create', { municipality: 'Comune di Prova', plan: PLAN });
  const [plan] = archive?.plans ?? [];
  if (archive === null || plan === undefined) throw new Error('No archive was made');
  return { archive, plan };
}

async function newObjective(code = '2026_A01_01', parentId: Id | null = null) {
  const { plan } = await newArchive();
  const born = { planId: plan.id, level: 'PEG', parentId, code, year: 2026, title: 'Titolo' } as const;
  const [id] = (await ask('objectives:create', born)).created;
  if (id === undefined) throw new Error('No objective was made');
  return { id, plan };
}

test('a new archive is made where the person says, stays among the recent, and opens again', async () => {
  expect(await ask('archive:create', { municipality: 'Comune di Prova', plan: PLAN })).toBeNull();
  const { archive } = await newArchive();
  expect(archive).toMatchObject({ fileName: 'prova.pegaso', access: 'write', objectives: 0, plans: [PLAN] });
  await ask('archive:close', undefined);
  expect((await refusal('registers:read', undefined)).message).toMatch(/Nessun archivio/u);
  const { recent } = await ask('start:read', undefined);
  expect(recent).toMatchObject([{ token: archive.token, fileName: 'prova.pegaso', present: true }]);
  expect(await ask('archive:open', { token: archive.token })).toMatchObject({ objectives: 0 });
  await ask('archive:close', undefined);
  rmSync(join(folder, 'prova.pegaso'));
  expect((await refusal('archive:open', { token: archive.token })).code).toBe('archive-missing');
});

test('a disk that fails while the archive is read is told as such', async () => {
  const { archive } = await newArchive();
  await ask('archive:close', undefined);
  await ask('archive:open', { token: archive.token });
  truncateSync(join(folder, 'prova.pegaso'), 8_192);
  const { code, message } = await refusal('findings:page', { version: null, from: 0 });
  expect(['archive-damaged', 'archive-unreadable']).toContain(code);
  expect(message).toContain('prova.pegaso');
});

test('a file that is no archive is refused, and a backup is put in its place', async () => {
  const { archive } = await newArchive();
  await ask('backups:make', undefined);
  await ask('archive:close', undefined);
  const path = join(folder, 'prova.pegaso');
  writeFileSync(path, 'non un archivio');
  expect((await refusal('archive:open', { token: archive.token })).code).toBe('archive-unreadable');
  const { backups } = await ask('backups:list', { token: archive.token });
  expect(backups).toMatchObject([{ fileName: expect.stringMatching(/^prova-2026-/u), isFuture: false }]);
  const backup = backups[0]?.token ?? expect.fail('no copy');
  // What cannot be read cannot be compared; the copy may take its place all the same.
  expect((await refusal('backups:differences', { token: archive.token, backup })).code).toBe('archive-unreadable');
  expect(await ask('archive:restore-backup', { token: archive.token, backup })).toMatchObject({ plans: [PLAN] });
});

test('the open archive asked for again stays open when it is refused, and is written when it can be', async () => {
  const path = join(folder, 'prova.pegaso');
  const other = createArchive(path, { who: 'Altro', now: host.now, municipality: 'Comune di Prova' });
  host.choices.push(path);
  const token = (await ask('archive:choose', undefined))?.token ?? expect.fail('nothing was chosen');
  expect(await ask('archive:open', { token })).toMatchObject({ access: 'read', readOnlyReason: expect.any(String) });
  renameSync(path, join(folder, 'altrove.pegaso'));
  expect((await refusal('archive:open', { token })).code).toBe('archive-missing');
  expect((await ask('start:read', undefined)).archive).toMatchObject({ token });
  renameSync(join(folder, 'altrove.pegaso'), path);
  // A restore closes it, and one that is refused leaves none open: the window is told.
  expect((await refusal('archive:restore-backup', { token, backup: token })).code).toBe('usage');
  expect(eventsBesideCopies()).toEqual([{ event: 'archive:state', payload: { archive: null } }]);
  expect((await ask('start:read', undefined)).archive).toBeNull();
  await ask('archive:open', { token });
  other.close();
  expect(await ask('archive:open', { token })).toMatchObject({ access: 'write', readOnlyReason: null });
});

test('what a copy has otherwise is counted before it takes the place of the archive, which is copied once more', async () => {
  const { id } = await newObjective();
  await ask('backups:make', undefined);
  const token = (await ask('start:read', undefined)).archive?.token ?? expect.fail('none is open');
  await ask('objectives:delete', { id });
  await ask('registers:rename-municipality', { name: 'Comune Nuovo' });
  const [backup] = (await ask('backups:list', { token })).backups;
  if (backup === undefined) throw new Error('No copy');
  expect(backup.bytes).toBeGreaterThan(10_000);
  const differences = await ask('backups:differences', { token, backup: backup.token });
  expect(differences).toEqual({ added: 1, removed: 0, changed: 1 });
  expect(await ask('archive:restore-backup', { token, backup: backup.token })).toMatchObject({ objectives: 1 });
  // The one that was restored, and what was replaced.
  expect((await ask('backups:list', { token })).backups).toHaveLength(2);
  host.choices.push(join(folder, 'prova.pegaso'));
  expect(await ask('backups:choose', undefined)).toMatchObject({ fileName: 'prova.pegaso' });
  expect(await ask('backups:choose', undefined)).toBeNull();
});

test('the application ends after its prints, which leave nothing half done', async () => {
  await ask('archive:open-sample', undefined);
  host.choices.push(join(folder, 'schede.pdf'));
  const started = { job: 'uno', selection: {}, date: '2026-11-23', split: null, pageNumbers: false } as const;
  const printing = reply('printing:start', started);
  await vi.waitFor(() => expect(host.emitted.map(({ event }) => event)).toContain('printing:progress'), 20_000);
  await application.close();
  // A print answers when its thread is gone, and has answered by now. On a slow day it was over before it could be cancelled.
  const { ok } = await Promise.race([printing, setImmediate().then(() => expect.fail('a print is still under way'))]);
  expect(globSync(join(folder, 'schede*'))).toHaveLength(ok ? 1 : 0);
});

test('the archive is whole alone when the system ends the program, whatever is under way', async () => {
  const { id } = await newObjective();
  await ask('objectives:write', { id, patch: { title: 'Prima della fine' } });
  const copying = reply('backups:make', undefined);
  application.closeAtOnce();
  const path = join(folder, 'prova.pegaso');
  expect(titleAlone(path, id)).toBe('Prima della fine');
  await copying;
  expect((await refusal('objectives:read', { id })).message).toMatch(/Nessun archivio/u);
});

test('an archive handed over from outside is told to the window, or why it was refused', async () => {
  await application.openFromOutside(join(folder, 'manca.pegaso'));
  expect(eventsBesideCopies()).toMatchObject([
    { event: 'archive:refused', payload: { error: { code: 'archive-missing' } } },
  ]);
});

test('one handed over while another is open waits until the window has written what is left', async () => {
  const { archive } = await newArchive();
  await application.openFromOutside(join(folder, 'altro.pegaso'));
  expect(eventsBesideCopies()).toMatchObject([{ event: 'archive:handed', payload: { token: expect.any(String) } }]);
  expect((await ask('start:read', undefined)).archive?.token).toBe(archive.token);
});

test('fields and rows are written as typed, each one step that undo names and takes back', async () => {
  const { id } = await newObjective();
  const titled = await ask('objectives:write', { id, patch: { responsible: 'ROSSI ADA', status: 'In Corso' } });
  expect(titled.objective).toMatchObject({ responsible: 'ROSSI ADA', status: 'In Corso' });
  const inserted = await ask('phases:insert', {
    objectiveId: id,
    position: 0,
    rows: [{ description: 'Avvio' }, { description: 'Fine' }],
  });
  const [first, second] = inserted.created;
  if (first === undefined || second === undefined) throw new Error('No phases');
  await ask('phases:move', { objectiveId: id, ids: [second], position: 0 });
  const written = await ask('phases:write', { objectiveId: id, changes: [{ id: first, patch: { weight: 2500 } }] });
  expect(written.objective?.phases.map(({ description, weight }) => [description, weight])).toEqual([
    ['Fine', null],
    ['Avvio', 2500],
  ]);
  expect(written.undoState).toEqual({ undo: 'peso della fase 2 di 2026_A01_01', redo: null });
  const undone = await ask('history:undo', undefined);
  expect(undone).toMatchObject({
    label: 'peso della fase 2 di 2026_A01_01',
    objectiveId: id,
    undoState: { redo: 'peso della fase 2 di 2026_A01_01' },
  });
  expect(undone?.objective?.phases[1]?.weight).toBeNull();
  const pasted = await ask('phases:paste', {
    objectiveId: id,
    changes: [{ id: first, patch: { progress: 100 } }],
    rows: [{ description: 'Nuova' }],
  });
  expect(pasted.objective?.phases.map(({ description }) => description)).toEqual(['Fine', 'Avvio', 'Nuova']);
  expect(pasted.undoState).toEqual({ undo: 'incolla su 2 fasi di 2026_A01_01', redo: null });
});

test('what cannot be is refused at its field, and nothing is written', async () => {
  const { id, plan } = await newObjective();
  const [phase] = (await ask('phases:insert', { objectiveId: id, position: 0, rows: [{}] })).created;
  const [indicator] = (await ask('indicators:insert', { objectiveId: id, position: 0, rows: [{}] })).created;
  if (phase === undefined || indicator === undefined) throw new Error('No rows');
  const before = await ask('objectives:read', { id });
  const phaseChange = (patch: object) => ({ objectiveId: id, changes: [{ id: phase, patch }] });
  expect((await refusal('phases:write', phaseChange({ weight: 10_001 }))).fields).toHaveProperty([
    'changes.0.patch.weight',
  ]);
  expect((await refusal('phases:write', phaseChange({ plannedEnd: '2026-02-30' }))).code).toBe('field-invalid');
  expect((await refusal('phases:write', phaseChange({ weight: undefined }))).code).toBe('field-invalid');
  expect((await refusal('phases:write', phaseChange({ note: 'a'.repeat(100_001) }))).code).toBe('field-invalid');
  expect(
    (await refusal('indicators:write', { objectiveId: id, changes: [{ id: indicator, patch: { type: 'INVENTATO' } }] }))
      .fields,
  ).toHaveProperty('type');
  expect((await refusal('objectives:write', { id, patch: { parentId: id } })).fields).toHaveProperty('parentId');
  expect((await refusal('phases:delete', { objectiveId: id, ids: [plan.id] })).code).toBe('not-found');
  expect(await ask('objectives:read', { id })).toEqual(before);
  expect((await ask('history:state', undefined)).undo).toBe('aggiunta di un indicatore di 2026_A01_01');
});

test('the history tells who changed what, and a past value comes back', async () => {
  const { id } = await newObjective();
  await ask('objectives:write', { id, patch: { responsible: 'ROSSI ADA' } });
  await ask('objectives:write', { id, patch: { responsible: 'BIANCHI LIA' } });
  const { changes } = await ask('history:objective', { objectiveId: id });
  expect(changes[0]).toMatchObject({
    who: 'Prova',
    subject: 'obiettivo',
    field: 'responsabile',
    before: 'ROSSI ADA',
    after: 'BIANCHI LIA',
    restorable: true,
  });
  expect(changes.at(-1)).toMatchObject({ field: 'aggiunta', after: 'Titolo', restorable: false });
  const restored = await ask('history:restore-value', { changeId: changes[0]?.changeId ?? 0 });
  expect(restored.objective?.responsible).toBe('ROSSI ADA');
});

test('an objective under which others hang is not deleted; a copy has all its rows', async () => {
  const { id, plan } = await newObjective();
  await ask('phases:insert', { objectiveId: id, position: 0, rows: [{ description: 'Avvio' }] });
  const [copy] = (await ask('objectives:duplicate', { id, code: '2026_A01_02' })).created;
  if (copy === undefined) throw new Error('No copy');
  expect(await ask('objectives:read', { id: copy })).toMatchObject({
    code: '2026_A01_02',
    phases: [{ description: 'Avvio' }],
  });
  await ask('objectives:write', { id: copy, patch: { parentId: id } });
  expect((await refusal('objectives:delete', { id })).message).toMatch(/2026_A01_02/u);
  expect((await ask('objectives:delete', { id: copy })).objective).toBeNull();
  expect((await ask('objectives:tree', { planId: plan.id })).rows.map((row) => row.id)).toEqual([id]);
});

test('an archive closed while it is judged refuses the findings, and that is no bug', async () => {
  await ask('archive:open-sample', undefined);
  const judging = refusal('findings:page', { version: null, from: 0 });
  await ask('archive:close', undefined);
  expect(await judging).toMatchObject({ code: 'not-found' });
  expect(problems).toEqual([]);
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
  const path = join(folder, 'schede.pdf');
  host.choices.push(path);
  const printed = await ask('printing:start', {
    job: 'uno',
    selection,
    date: '2026-11-23',
    split: null,
    pageNumbers: false,
  });
  expect(printed).toMatchObject({ objectives, files: [{ fileName: 'schede.pdf' }] });
  // The first step is told at once, the last in any case, and those between at a pace that can be read.
  const steps = host.emitted.flatMap(({ event, payload }) =>
    event === 'printing:progress' ? [(payload as { readonly done: number }).done] : [],
  );
  expect(steps[0]).toBeLessThan(objectives);
  expect(steps).toEqual([...new Set(steps)].toSorted((one, other) => one - other));
  expect(eventsBesideCopies().at(-1)).toEqual({
    event: 'printing:progress',
    payload: { job: 'uno', done: objectives, total: objectives },
  });
  const byCommandLine = join(folder, 'cli.pdf');
  const archive = join(host.userData, 'esempio', 'Comune di esempio.pegaso');
  const date = isoDate.parse('2026-11-23');
  await createUseCases({ who: 'Prova', now: () => new Date() }).print(archive, {
    ...selection,
    date,
    out: byCommandLine,
  });
  expect(readFileSync(path).equals(readFileSync(byCommandLine))).toBe(true);
  const token = printed?.files[0]?.token;
  if (token !== undefined) await ask('printing:open', { token });
  expect(host.shown).toEqual([path]);
});
