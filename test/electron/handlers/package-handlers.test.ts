import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AskedApplication, askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Two applications running, one with an archive open; what passes between them lies in `folder`. */
async function twoApplications() {
  const folder = temporaryFolder();
  const [sender, receiver] = ['sender', 'receiver'].map((name) => {
    mkdirSync(join(folder, name));
    return askedApplication(join(folder, name));
  });
  if (sender === undefined || receiver === undefined) throw new Error('no applications');
  const { archive, path, objectiveId, phaseId } = filledArchive();
  archive.close();
  const older = join(folder, 'prima.pegaso');
  copyFileSync(path, older);
  await sender.application.openFromOutside(path);
  return { folder, sender, receiver, objectiveId, phaseId, older };
}

const ORDER = {
  receiver: 'Settore Ambiente',
  format: 'package',
  scope: 'results',
  deadline: '2026-06-30',
  message: 'Grazie.',
} as const;

async function chosenPackage({ host, ask }: AskedApplication, path: string) {
  host.choices.push(path);
  const chosen = await ask('packages:choose', undefined);
  if (chosen === null) throw new Error('nothing chosen');
  return chosen;
}

test('a hand-out goes out, is received in a new archive, comes back, and its conflict is decided on the merge screen', async () => {
  const { folder, sender, receiver, objectiveId, phaseId } = await twoApplications();
  const choice = { objectiveIds: [objectiveId] };
  expect(await sender.ask('hand-outs:create', { ...ORDER, choice })).toBeNull();
  const out = join(folder, 'consegna.pegasoz');
  sender.host.choices.push(out);
  expect(await sender.ask('hand-outs:create', { ...ORDER, choice })).toMatchObject({
    file: { fileName: 'consegna.pegasoz' },
    objectives: 1,
  });
  expect(sender.host.emitted.at(-1)).toMatchObject({ event: 'exchange:progress', payload: { done: 3, total: 3 } });
  expect(await sender.ask('hand-outs:count', { choice: { selection: { level: 'PEG' } } })).toEqual({
    objectives: 1,
    alreadyOut: 1,
    selection: 'Livello OBIETTIVO DI PEG',
    centres: 0,
    withoutCentre: 1,
  });
  const deadline = '2026-06-30';
  expect(await sender.ask('hand-outs:marks', undefined)).toEqual({
    out: [{ objectiveId, receiver: 'Settore Ambiente', deadline }],
    locked: [],
  });

  await receiver.application.openFromOutside(out);
  const handed = receiver.host.emitted.at(-1);
  expect(handed).toMatchObject({ event: 'package:handed', payload: { token: expect.any(String) } });
  const chosen = await chosenPackage(receiver, out);
  expect(handed?.payload).toEqual({ token: chosen.token });
  expect(chosen).toMatchObject({ purpose: 'handOut', objectives: 1, refusal: null, archiveIsOpen: false });
  receiver.host.choices.push(join(folder, 'settore.pegaso'));
  const made = await receiver.ask('packages:receive', { token: chosen.token });
  expect(made).toMatchObject({ fileName: 'settore.pegaso', municipality: { name: 'Comune di Prova' }, objectives: 1 });
  expect(await receiver.ask('hand-outs:marks', undefined)).toEqual({
    out: [],
    locked: [{ objectiveId, sender: 'Prova', open: 'results' }],
  });
  const locked = { objectiveId, changes: [{ id: phaseId, patch: { weight: 5_000 } }] };
  expect(await receiver.refusal('phases:write', locked)).toMatchObject({
    code: 'field-locked',
    fields: { weight: expect.stringContaining('«peso»') },
  });

  const write = (application: AskedApplication, progressReport: string) =>
    application.ask('objectives:write', { id: objectiveId, patch: { progressReport } });
  await write(sender, 'Scritto qui.');
  await write(receiver, 'Scritto là.');
  const [received] = (await receiver.ask('hand-outs:read', undefined)).received;
  if (received === undefined) throw new Error('nothing received');
  expect(received).toMatchObject({ changed: 1, returnedAt: null });
  const back = join(folder, 'rientro.pegasoz');
  receiver.host.choices.push(back);
  expect(await receiver.ask('packages:return', { handOutId: received.id })).toMatchObject({
    objectives: 1,
    changed: 1,
  });

  const returned = await chosenPackage(sender, back);
  expect(returned).toMatchObject({ purpose: 'return', refusal: null, archiveIsOpen: true });
  const merge = await sender.ask('packages:merge', { token: returned.token });
  expect(merge).toMatchObject({ kind: 'return', counts: { conflicts: 1, undecided: 1 } });
  expect(await sender.ask('merging:accept', { merge: merge.merge })).toMatchObject({ changes: 0, undecided: 1 });
  const [row] = (await sender.ask('hand-outs:read', undefined)).handOuts;
  expect(row).toMatchObject({ state: 'returned', returns: [{ undecided: 1 }] });

  const reopened = await sender.ask('packages:reopen', { returnId: row?.returns[0]?.id ?? objectiveId });
  await sender.ask('merging:decide', { merge: reopened.merge, target: { kind: 'all' }, choice: 'theirs' });
  expect(await sender.ask('merging:accept', { merge: reopened.merge })).toMatchObject({ changes: 1, undecided: 0 });
  expect(await sender.ask('objectives:read', { id: objectiveId })).toMatchObject({ progressReport: 'Scritto là.' });

  const again = await sender.ask('packages:merge', { token: returned.token });
  expect(again.notices).toEqual([expect.stringContaining('già stato accolto')]);
  expect(await sender.ask('merging:accept', { merge: again.merge })).toMatchObject({ changes: 0, undecided: 0 });
  expect((await sender.ask('hand-outs:read', undefined)).handOuts[0]?.returns).toHaveLength(1);
});

test('a return comes back to an archive put back from before its hand-out, which is adopted', async () => {
  const { folder, sender, receiver, objectiveId, older } = await twoApplications();
  const out = join(folder, 'consegna.pegasoz');
  sender.host.choices.push(out);
  await sender.ask('hand-outs:create', { ...ORDER, choice: { objectiveIds: [objectiveId] } });
  await sender.ask('archive:close', undefined);
  await sender.application.openFromOutside(older);
  expect((await sender.ask('hand-outs:read', undefined)).handOuts).toEqual([]);

  const { token } = await chosenPackage(receiver, out);
  receiver.host.choices.push(join(folder, 'settore.pegaso'));
  await receiver.ask('packages:receive', { token });
  await receiver.ask('objectives:write', { id: objectiveId, patch: { progressReport: 'Scritto là.' } });
  const [received] = (await receiver.ask('hand-outs:read', undefined)).received;
  receiver.host.choices.push(join(folder, 'rientro.pegasoz'));
  await receiver.ask('packages:return', { handOutId: received?.id ?? objectiveId });

  const returned = await chosenPackage(sender, join(folder, 'rientro.pegasoz'));
  expect(returned).toMatchObject({ purpose: 'return', refusal: null });
  const { merge, notices } = await sender.ask('packages:merge', { token: returned.token });
  expect(notices).toEqual([expect.stringContaining('non risulta nel registro')]);
  expect(await sender.ask('merging:accept', { merge })).toMatchObject({ changes: 1, undecided: 0 });
  expect(await sender.ask('objectives:read', { id: objectiveId })).toMatchObject({ progressReport: 'Scritto là.' });
  const { handOuts } = await sender.ask('hand-outs:read', undefined);
  expect(handOuts).toMatchObject([{ id: received?.id, state: 'returned' }]);
});

test('a hand-out is closed, opened again and written again; what cannot go in says why', async () => {
  const { folder, sender, receiver, objectiveId } = await twoApplications();
  const out = join(folder, 'consegna.pegasoz');
  sender.host.choices.push(out);
  await sender.ask('hand-outs:create', { ...ORDER, choice: { selection: {} } });
  const [made] = (await sender.ask('hand-outs:read', undefined)).handOuts;
  const id = made?.id ?? objectiveId;
  await sender.ask('hand-outs:close', { id, closed: true });
  expect((await sender.ask('hand-outs:marks', undefined)).out).toEqual([]);
  expect((await sender.ask('hand-outs:read', undefined)).handOuts).toMatchObject([{ state: 'closed' }]);
  await sender.ask('hand-outs:close', { id, closed: false });
  expect((await sender.ask('hand-outs:marks', undefined)).out).toHaveLength(1);
  sender.host.choices.push(join(folder, 'ancora.pegasoz'));
  expect(await sender.ask('hand-outs:write-again', { id })).toMatchObject({ fileName: 'ancora.pegasoz' });

  const own = await chosenPackage(sender, join(folder, 'ancora.pegasoz'));
  expect(own.refusal).toContain('è partita da questo archivio');
  expect(await sender.refusal('packages:merge', { token: own.token })).toMatchObject({ code: 'package-refused' });
  expect(await receiver.refusal('packages:merge', { token: own.token })).toMatchObject({ code: 'not-found' });
  sender.host.choices.push(join(folder, 'sender'));
  expect(await sender.refusal('packages:choose', undefined)).toMatchObject({ code: 'package-refused' });
  expect(await sender.refusal('packages:return', { handOutId: id })).toMatchObject({ code: 'hand-out-unknown' });
  expect(await sender.refusal('packages:reopen', { returnId: id })).toMatchObject({ code: 'not-found' });
  await sender.ask('exchange:cancel', undefined);
});
