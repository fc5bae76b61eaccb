import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftDesk, REST } from '../../../../renderer/components/saving/draft-desk.ts';
import { numberKind } from '../../../../renderer/components/values/number-kind.ts';
import { textKind } from '../../../../renderer/components/values/text-kind.ts';
import { Refusal, type RefusalParts } from '../../../../renderer/refusal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const refusal = (code: RefusalParts['code']) => new Refusal({ code, message: 'Il disco non c’è.', fields: {} });
const put = (desk: DraftDesk<string>, text: string, held = true) => desk.put('a', text, textKind.parse(text), held);

/** A desk whose writes are answered by hand. */
function byHand() {
  const writes: { values: string[]; typing: boolean; answer: PromiseWithResolvers<void> }[] = [];
  const desk = new DraftDesk<string>((values, typing) => {
    const answer = Promise.withResolvers<void>();
    writes.push({ values: [...values.values()], typing, answer });
    return answer.promise;
  });
  return { desk, writes };
}

describe('a desk', () => {
  test('saves after a rest while typing, and again as the place is left', async () => {
    const { desk, writes } = byHand();
    put(desk, 'a');
    desk.rest();
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(writes).toHaveLength(0);
    put(desk, 'ab');
    desk.rest();
    await vi.advanceTimersByTimeAsync(REST);
    expect(writes).toMatchObject([{ values: ['ab'], typing: false }]);
    writes[0]?.answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.drafts().get('a')).toMatchObject({ text: 'ab', state: 'saved' });
    desk.release('a');
    expect(desk.drafts().size).toBe(0);
  });

  test('says of a write that it goes on with the one before, until the place is left', async () => {
    const { desk, writes } = byHand();
    const saved = async () => {
      const flushed = desk.flush();
      writes.at(-1)?.answer.resolve();
      await flushed;
    };
    put(desk, 'a');
    await saved();
    put(desk, 'ab');
    desk.release('a');
    await saved();
    put(desk, 'abc');
    await saved();
    expect(writes.map(({ typing }) => typing)).toEqual([false, true, false]);
  });

  test('keeps what is typed while an answer is on its way, and saves it next', async () => {
    const { desk, writes } = byHand();
    put(desk, 'uno');
    void desk.flush();
    put(desk, 'uno e due');
    const last = desk.flush();
    expect(writes).toHaveLength(1);
    writes[0]?.answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.drafts().get('a')).toMatchObject({ text: 'uno e due', state: 'saving' });
    expect(writes[1]).toMatchObject({ values: ['uno e due'], typing: true });
    desk.release('a');
    writes[1]?.answer.resolve();
    await last;
    expect(desk.drafts().size).toBe(0);
  });

  test('keeps a text that could not be written and tries again by itself', async () => {
    const { desk, writes } = byHand();
    put(desk, 'testo', false);
    void desk.flush();
    writes[0]?.answer.reject(refusal('unreachable'));
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.drafts().get('a')).toMatchObject({ text: 'testo', state: 'failed', message: 'Il disco non c’è.' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(writes).toHaveLength(2);
    writes[1]?.answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.drafts().size).toBe(0);
  });

  test('does not insist where asking again would change nothing', async () => {
    const { desk, writes } = byHand();
    put(desk, 'testo', false);
    void desk.flush();
    writes[0]?.answer.reject(refusal('archive-read-only'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(writes).toHaveLength(1);
    expect(desk.drafts().get('a')).toMatchObject({ text: 'testo', state: 'failed' });
  });

  test.each(['field-invalid', 'field-locked'] as const)(
    'a value refused as %s stays with the reason, is not sent again, and goes once it is typed otherwise',
    async (code) => {
      const { desk, writes } = byHand();
      put(desk, 'doppio', false);
      void desk.flush();
      writes[0]?.answer.reject(refusal(code));
      await vi.advanceTimersByTimeAsync(120_000);
      await desk.flush();
      expect(writes).toHaveLength(1);
      expect(desk.drafts().get('a')).toMatchObject({ text: 'doppio', state: 'refused', message: 'Il disco non c’è.' });
      put(desk, 'unico', false);
      void desk.flush();
      writes[1]?.answer.resolve();
      await vi.advanceTimersByTimeAsync(0);
      expect(writes[1]?.values).toEqual(['unico']);
      expect(desk.drafts().size).toBe(0);
    },
  );

  test('a value that was refused is sent again when the person comes back to it and leaves it', async () => {
    const { desk, writes } = byHand();
    put(desk, 'doppio');
    void desk.flush();
    writes[0]?.answer.reject(refusal('field-invalid'));
    await vi.advanceTimersByTimeAsync(0);
    desk.release('a');
    await desk.flush();
    expect(writes).toHaveLength(1);
    desk.release('a');
    void desk.flush();
    expect(writes.map(({ values }) => values)).toEqual([['doppio'], ['doppio']]);
  });

  test('of cells sent together only the refused one stays', async () => {
    const kept: string[] = [];
    const desk = new DraftDesk<string>(async (values) => {
      if ([...values.values()].includes('no')) throw refusal('conflict');
      kept.push(...values.values());
    });
    for (const text of ['uno', 'no', 'due']) desk.put(text, text, textKind.parse(text), false);
    await desk.flush();
    expect(kept).toEqual(['uno', 'due']);
    expect([...desk.drafts()]).toMatchObject([['no', { text: 'no', state: 'refused' }]]);
  });

  test('never writes what cannot be read, and keeps it', async () => {
    const write = vi.fn(() => Promise.resolve());
    const desk = new DraftDesk<unknown>(write);
    desk.put('a', 'abc', numberKind.parse('abc'), false);
    await desk.flush();
    expect(write).not.toHaveBeenCalled();
    expect(desk.drafts().get('a')).toMatchObject({ text: 'abc', state: 'invalid' });
  });
});
