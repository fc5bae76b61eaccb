import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetFindings, refreshFindings, useFindings } from '../../../renderer/stores/findings-store.ts';
import { isFieldOpen, lockReason } from '../../../renderer/stores/objective-lock.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

/** Longer than the rest after which findings are asked for. */
const REST = 800;
const list = (length: number) => Array.from({ length }, (_, at) => ({ kind: 'no-phase', rowId: `n${at}` }));

let application: AskedWindow;

beforeEach(() => {
  vi.useFakeTimers();
  application = askedWindow();
  vi.stubGlobal('window', application.window);
  forgetFindings();
});
afterEach(() => vi.useRealTimers());

/** Findings given two at a time. */
function inPages(total: number, version = 1) {
  const all = list(total);
  return ({ from }: Record<string, unknown>) => {
    const at = Number(from);
    return { version, total, from: at, findings: all.slice(at, at + 2) };
  };
}

test('all findings are shown at once, however many pages they come in, after a rest and only once for many edits', async () => {
  application.answers['findings:page'] = inPages(5);
  for (let edits = 0; edits < 3; edits += 1) {
    refreshFindings();
    await vi.advanceTimersByTimeAsync(REST / 2);
  }
  expect(useFindings.getState().known).toBe(false);
  await vi.advanceTimersByTimeAsync(REST);
  expect(useFindings.getState()).toEqual({ findings: list(5), hidden: [], known: true });
  expect(application.asked).toHaveLength(3);
  application.answers['findings:page'] = inPages(0);
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  expect(useFindings.getState()).toEqual({ findings: [], hidden: [], known: true });
});

test('a list that was replaced while its pages came begins again', async () => {
  const asked: unknown[] = [];
  let pages = 0;
  application.answers['findings:page'] = (input) => {
    asked.push([input['version'], input['from']]);
    pages += 1;
    if (pages === 1) return { version: 1, total: 4, from: 0, findings: list(2) };
    if (pages === 2) return { version: 2, total: 3, from: 0, findings: list(3).slice(0, 1) };
    return { version: 2, total: 3, from: 1, findings: list(3).slice(1) };
  };
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  expect(useFindings.getState().findings).toEqual(list(3));
  expect(asked).toEqual([
    [null, 0],
    [1, 2],
    [2, 1],
  ]);
});

test('only the answer to the last question is shown, and none to one that was forgotten', async () => {
  const late = Promise.withResolvers<unknown>();
  application.answers['findings:page'] = () => late.promise;
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  application.answers['findings:page'] = inPages(1);
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  late.resolve({ version: 1, total: 2, from: 0, findings: list(2) });
  await vi.advanceTimersByTimeAsync(1);
  expect(useFindings.getState().findings).toEqual(list(1));
  refreshFindings();
  forgetFindings();
  await vi.advanceTimersByTimeAsync(2 * REST);
  expect(useFindings.getState()).toEqual({ findings: [], hidden: [], known: false });
  const forgotten = Promise.withResolvers<unknown>();
  application.answers['findings:page'] = () => forgotten.promise;
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  forgetFindings();
  forgotten.resolve({ version: 1, total: 2, from: 0, findings: list(2) });
  await vi.advanceTimersByTimeAsync(1);
  expect(useFindings.getState().known).toBe(false);
});

test('what is well as it is stands apart', async () => {
  const [shown, hidden] = [list(1), [{ kind: 'no-phase', rowId: 'h', accepted: {} }]];
  application.answers['findings:page'] = () => ({ version: 1, total: 2, from: 0, findings: [...hidden, ...shown] });
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  expect(useFindings.getState()).toEqual({ findings: shown, hidden, known: true });
});

test('a refusal keeps the findings of before', async () => {
  application.answers['findings:page'] = inPages(2);
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  application.answers['findings:page'] = refusing('archive-busy');
  refreshFindings();
  await vi.advanceTimersByTimeAsync(REST);
  expect(useFindings.getState()).toEqual({ findings: list(2), hidden: [], known: true });
});

test('what another office locked is open only for results, where those were asked for', () => {
  const lockOf = (open: string) => ({ objectiveId: 'o', sender: 'Settore Cultura', open }) as never;
  const fields = [
    ['objectives', 'title'],
    ['objectives', 'progressReport'],
    ['phases', 'description'],
    ['phases', 'progress'],
  ] as const;
  const open = (lock: never | null) => fields.map(([entity, field]) => isFieldOpen(lock, entity, field));
  expect(open(null)).toEqual([true, true, true, true]);
  expect(open(lockOf('results'))).toEqual([false, true, false, true]);
  expect(open(lockOf('nothing'))).toEqual([false, false, false, false]);
  expect(lockReason(lockOf('results'))).toMatch(/^Ricevuto da Settore Cultura: si compilano solo/u);
  expect(lockReason(lockOf('nothing'))).toMatch(/Settore Cultura: si legge soltanto\.$/u);
});
