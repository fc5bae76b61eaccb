import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function running() {
  const filled = filledArchive();
  filled.archive.close();
  const asked = askedApplication(temporaryFolder());
  await asked.application.openFromOutside(filled.path);
  const labels = async (kind: string) => {
    const { listItems } = await asked.ask('registers:read', undefined);
    return listItems.filter((item) => item.kind === kind).map(({ label }) => label);
  };
  return { ...asked, ...filled, labels };
}

const FIELDS = [
  ['indicators', 'type', 'indicatorType'],
  ['participants', 'relation', 'relation'],
] as const;

test.each(FIELDS)(
  '%s: a value that its list lacks is added with the cells, and one step takes all of it back',
  async (...of) => {
    const [table, field, kind] = of;
    const { ask, objectiveId, labels } = await running();
    const before = await labels(kind);
    const rows = [{ [field]: { added: 'Mai sentito' } }, { [field]: { added: ' Mai  sentito' } }];
    await ask(`${table}:paste`, { objectiveId, changes: [], rows } as never);
    const shown = async () =>
      (await ask('objectives:read', { id: objectiveId }))[table].map((row) => Reflect.get(row, field));
    expect(await labels(kind)).toEqual([...before, 'Mai sentito']);
    expect((await shown()).slice(-2)).toEqual(['Mai sentito', 'Mai sentito']);
    await ask('history:undo', undefined);
    expect(await labels(kind)).toEqual(before);
    expect(await shown()).not.toContain('Mai sentito');
    const typo = { objectiveId, position: 0, rows: [{ [field]: 'Mai sentito' }] };
    await expect(ask(`${table}:insert`, typo as never)).rejects.toThrow(/non è nell'elenco/u);
    expect(await labels(kind)).toEqual(before);
  },
);

test('a state that the list lacks is added with the objective that has it', async () => {
  const { ask, objectiveId, labels } = await running();
  const before = await labels('status');
  await ask('objectives:write', { id: objectiveId, patch: { status: { added: 'Rinviato' } }, typing: false });
  expect(await labels('status')).toEqual([...before, 'Rinviato']);
  expect((await ask('objectives:read', { id: objectiveId })).status).toBe('Rinviato');
  await ask('history:undo', undefined);
  expect(await labels('status')).toEqual(before);
});
