import { expect, test, vi } from 'vitest';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { fakeHandlers } from '../../support/app/fake-handlers.ts';

function dispatchTo(handlers: Partial<Handlers>) {
  const report = vi.fn();
  return { report, dispatch: createDispatch(fakeHandlers(handlers), (problem) => problem, report) };
}

test('a question is parsed, answered and its answer parsed', async () => {
  const { dispatch } = dispatchTo({ 'objectives:search': ({ limit }) => ({ hits: [], counted: limit }) as never });
  // The default of the contract reached the handler; what the contract does not name goes no further.
  expect(await dispatch('objectives:search', { query: 'a' })).toMatchObject({ ok: false, error: { code: 'internal' } });
  const good = dispatchTo({ 'objectives:search': () => ({ hits: [] }) });
  expect(await good.dispatch('objectives:search', { query: 'a' })).toEqual({ ok: true, value: { hits: [] } });
});

test('what the contract does not know is refused before any handler', async () => {
  const { dispatch, report } = dispatchTo({});
  for (const name of ['archive:drop', 'toString', '__proto__', 7, undefined]) {
    expect(await dispatch(name, undefined)).toMatchObject({ ok: false, error: { code: 'usage' } });
  }
  expect(report).toHaveBeenCalledTimes(5);
});

test('a wrong input is refused in Italian, field by field', async () => {
  const { dispatch } = dispatchTo({});
  const objectiveId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const change = (patch: object) => dispatch('phases:write', { objectiveId, changes: [{ id: objectiveId, patch }] });
  const refusal = (path: string, message: string) => ({
    ok: false,
    error: { code: 'field-invalid', message, fields: { [`changes.0.patch.${path}`]: message } },
  });
  const date = 'La data non esiste nel calendario: correggerla.';
  expect(await change({ plannedStart: '2020-02-30' })).toEqual(refusal('plannedStart', date));
  const long = 'Il testo supera i 100.000 caratteri: accorciarlo.';
  expect(await change({ description: 'a'.repeat(100_001) })).toEqual(refusal('description', long));
  const control = 'Il testo contiene caratteri non ammessi: toglierli.';
  expect(await change({ responsible: 'a\u0007' })).toEqual(refusal('responsible', control));
  const large = 'Il valore è più grande di quanto è ammesso: ridurlo.';
  expect(await change({ weight: 10_001 })).toEqual(refusal('weight', large));
  const small = 'Il valore è più piccolo di quanto è ammesso: aumentarlo.';
  expect(await change({ weight: -1 })).toEqual(refusal('weight', small));
  expect(await change({ weight: 'abc' })).toEqual(refusal('weight', 'Il valore non è valido: correggerlo.'));
});

test('a refusal keeps its words; its cause goes to the log', async () => {
  const refusal = new AppError('conflict', 'Il codice esiste già.', { fields: { code: 'Esiste già.' }, cause: 'x' });
  const { dispatch, report } = dispatchTo({
    'findings:page': () => {
      throw refusal;
    },
  });
  expect(await dispatch('findings:page', { version: null, from: 0 })).toEqual({
    ok: false,
    error: { code: 'conflict', message: 'Il codice esiste già.', fields: { code: 'Esiste già.' } },
  });
  expect(report).toHaveBeenCalledWith('findings:page', refusal);
});

test('a bug is logged, and told without a word of it', async () => {
  const bug = new TypeError('cannot read /home/mario.rossi/segreto');
  const { dispatch, report } = dispatchTo({ 'findings:page': () => Promise.reject(bug) });
  const reply = await dispatch('findings:page', { version: null, from: 0 });
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', fields: {} } });
  expect(JSON.stringify(reply)).not.toContain('mario');
  expect(report).toHaveBeenCalledWith('findings:page', bug);
});
