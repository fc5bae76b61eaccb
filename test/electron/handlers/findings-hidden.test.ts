import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function running() {
  const { archive, path, objectiveId } = filledArchive();
  archive.close();
  const folder = temporaryFolder();
  const asked = askedApplication(folder);
  await asked.application.openFromOutside(path);
  const found = async () => (await asked.ask('findings:page', { version: null, from: 0 })).findings;
  return { ...asked, path, folder, objectiveId, found };
}

type Found = OutputOf<'findings:page'>['findings'][number];
const asSeen = ({ kind, message, objectiveId, entity, rowId, field }: Found) => {
  return { kind, message, objectiveId, entity, rowId, field };
};

test('a finding is said to be well as it is, by whom, shown again and undone; the command line leaves it out', async () => {
  const { ask, path, found } = await running();
  const [first] = await found();
  if (first === undefined) throw new Error('Nothing found');
  const outcome = await ask('findings:accept', asSeen(first));
  expect(outcome.undoState.undo).toMatch(/va bene così$/u);
  const [hidden, ...others] = await found();
  expect(hidden?.accepted).toMatchObject({ who: 'Prova' });
  expect(others.every(({ accepted }) => accepted === undefined)).toBe(true);
  const check = async (...more: readonly string[]): Promise<unknown[]> =>
    JSON.parse((await pegaso('check', '--archive', path, '--json', ...more)).out);
  expect([(await check()).length, (await check('--all')).length]).toEqual([others.length, others.length + 1]);
  await ask('history:undo', undefined);
  expect((await found())[0]?.accepted).toBeUndefined();
  await ask('history:redo', undefined);
  const again = (await found())[0]?.accepted;
  if (again === undefined) throw new Error('Not hidden again');
  await ask('findings:show-again', { accepted: again.id });
  expect((await found())[0]?.accepted).toBeUndefined();
});

test('what is on screen is written as PDF and spreadsheet, narrowed as it is, without what is hidden', async () => {
  const { ask, host, path, folder, found } = await running();
  const all = await found();
  const [first, second] = all;
  if (first === undefined || second === undefined) throw new Error('Too little found');
  await ask('findings:accept', asSeen(first));
  const shown = { centreId: null, kind: null, withAccepted: false } as const;
  const write = async (name: string, more: object) => {
    host.choices.push(join(folder, name));
    const written = await ask('findings:write', { ...shown, format: 'pdf', ...more });
    return written?.findings;
  };
  expect(await write('a.pdf', {})).toBe(all.length - 1);
  expect(await write('b.xlsx', { format: 'xlsx', withAccepted: true })).toBe(all.length);
  expect(await write('c.pdf', { kind: second.kind })).toBe(all.filter(({ kind }) => kind === second.kind).length);
  expect(readFileSync(join(folder, 'a.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  const out = join(folder, 'd.xlsx');
  expect((await pegaso('check', '--archive', path, '--out', out)).code).toBe(0);
  expect(existsSync(out)).toBe(true);
});
