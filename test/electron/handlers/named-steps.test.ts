import { expect, test } from 'vitest';
import { fileNameOf } from '../../../electron/handlers/file-name-of.ts';
import { type AskedApplication, askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function running() {
  const filled = filledArchive();
  filled.archive.close();
  const asked = askedApplication(temporaryFolder());
  await asked.application.openFromOutside(filled.path);
  const undo = async () => (await asked.ask('history:state', undefined)).undo;
  return { ...asked, ...filled, undo };
}

const KINDS = [
  ['phases', 'una fase', 'fasi', 'della fase', 'description', 'descrizione'],
  ['indicators', 'un indicatore', 'indicatori', "dell'indicatore", 'note', 'nota'],
  ['participants', 'un soggetto coinvolto', 'soggetti coinvolti', 'del soggetto coinvolto', 'commitment', 'impegno'],
] as const;

test.each(KINDS)('what is done to %s is named in the history: to one, to several', async (...of) => {
  const [table, one, many, ofOne, field, fieldName] = of;
  const { ask, objectiveId, undo } = await running();
  const value = (at: number) => (field === 'commitment' ? at * 100 : `x${at}`);
  const patch = (at: number) => ({ [field]: value(at) }) as never;
  const insert = (rows: readonly never[]) => ask(`${table}:insert`, { objectiveId, position: 0, rows } as never);
  const shown = async () => {
    const rows: readonly object[] = (await ask('objectives:read', { id: objectiveId }))[table];
    return rows.map((row) => Reflect.get(row, field));
  };
  const born = await shown();
  const [first, second] = (await insert([patch(1), patch(2)])).created;
  if (first === undefined || second === undefined) throw new Error('No rows');
  expect(await undo()).toBe(`aggiunta di 2 ${many} di 2026_A01_01`);
  await insert([patch(0)]);
  expect(await undo()).toBe(`aggiunta di ${one} di 2026_A01_01`);
  expect(await shown()).toEqual([...[0, 1, 2].map(value), ...born]);
  const write = (ids: readonly unknown[], fields: object) =>
    ask(`${table}:write`, { objectiveId, changes: ids.map((id) => ({ id, patch: fields })), typing: false } as never);
  await write([second], patch(5));
  expect(await undo()).toBe(`${fieldName} ${ofOne} 3 di 2026_A01_01`);
  await write([first, second], patch(6));
  expect(await undo()).toBe(`modifica di 2 ${many} di 2026_A01_01`);
  const order = (ids: readonly unknown[]) => ({ objectiveId, ids });
  await ask(`${table}:duplicate`, order([first]) as never);
  expect(await undo()).toBe(`copia di ${one} di 2026_A01_01`);
  await ask(`${table}:duplicate`, order([first, second]) as never);
  expect(await undo()).toBe(`copia di 2 ${many} di 2026_A01_01`);
  await ask(`${table}:move`, { ...order([second]), position: 0 } as never);
  expect(await undo()).toBe(`spostamento di ${one} di 2026_A01_01`);
  await ask(`${table}:paste`, { objectiveId, changes: [{ id: first, patch: patch(7) }], rows: [] } as never);
  expect(await undo()).toBe(`incolla su ${one} di 2026_A01_01`);
  await ask(`${table}:paste`, { objectiveId, changes: [{ id: first, patch: patch(8) }], rows: [patch(9)] } as never);
  expect(await undo()).toBe(`incolla su 2 ${many} di 2026_A01_01`);
  expect((await shown()).at(-1)).toBe(value(9));
  await ask(`${table}:delete`, order([first, second]) as never);
  expect(await undo()).toBe(`eliminazione di 2 ${many} di 2026_A01_01`);
  await ask(`${table}:delete`, order([await anyRow()]) as never);
  expect(await undo()).toBe(`eliminazione di ${one} di 2026_A01_01`);

  async function anyRow() {
    return (await ask('objectives:read', { id: objectiveId }))[table][0]?.id;
  }
});

test('typing goes on in one step; what is not typing begins another', async () => {
  const { ask, objectiveId } = await running();
  const title = async () => (await ask('objectives:read', { id: objectiveId })).title;
  const before = await title();
  const write = (text: string, typing: boolean) =>
    ask('objectives:write', { id: objectiveId, patch: { title: text }, typing });
  await write('a', false);
  await write('ab', true);
  await ask('history:undo', undefined);
  expect(await title()).toBe(before);
  await write('a', false);
  await write('ab', false);
  await ask('history:undo', undefined);
  expect(await title()).toBe('a');
});

async function history({ ask }: Pick<AskedApplication, 'ask'>, objectiveId: string) {
  const { changes } = await ask('history:objective', { objectiveId, limit: 100 } as never);
  return changes.map(({ subject, field, before, after, restorable }) => [subject, field, before, after, restorable]);
}

test('the history says of which row, by its number now or last, and names what is referred to', async () => {
  const asked = await running();
  const { ask, objectiveId, phaseId } = asked;
  const fields = { longName: 'SETTORE LUNGO', parentId: null };
  await ask('registers:add', { kind: 'centre', fields: { ...fields, code: 'A01', shortName: '' } });
  await ask('registers:add', { kind: 'centre', fields: { ...fields, code: 'A02', shortName: 'Breve' } });
  const [long, short] = (await ask('registers:read', undefined)).centres.map(({ id }) => id);
  const known = (await history(asked, objectiveId)).length;
  for (const centreId of [long, short])
    await ask('objectives:write', { id: objectiveId, patch: { centreId } } as never);
  const [made] = (await ask('phases:insert', { objectiveId, position: 1, rows: [{ description: 'Seconda' }] })).created;
  if (made === undefined) throw new Error('No phase');
  await ask('phases:write', { objectiveId, changes: [{ id: made, patch: { weight: 100 } }] });
  await ask('phases:move', { objectiveId, ids: [made], position: 0 });
  await ask('phases:delete', { objectiveId, ids: [made] });
  const told = await history(asked, objectiveId);
  const since = told.slice(0, told.length - known);
  expect(since.filter(([, field]) => field !== 'posizione')).toEqual(
    expect.arrayContaining([
      ['fase 1', 'eliminazione', 'Seconda', '', false],
      ['fase eliminata', 'peso', '', '1,00', true],
      ['fase eliminata', 'aggiunta', '', 'Seconda', false],
      ['obiettivo', 'centro di responsabilità', 'SETTORE LUNGO', 'Breve', true],
      ['obiettivo', 'centro di responsabilità', '', 'SETTORE LUNGO', true],
    ]),
  );
  const places = since.filter(([, , before, after]) => before === '1' && after === '2');
  expect(places).toEqual([['fase 1', expect.any(String), '1', '2', false]]);
  expect((await ask('objectives:read', { id: objectiveId })).phases.map(({ id }) => id)).toEqual([phaseId]);
});

test('a file is suggested by what it is about, without what file systems do not take, and not too long', () => {
  expect(fileNameOf('consegna «A/B»: 1? <x>|"y"*\\\n')).toBe('consegna -A-B-- 1- -x---y----');
  expect(fileNameOf('a'.repeat(101))).toBe('a'.repeat(100));
});
