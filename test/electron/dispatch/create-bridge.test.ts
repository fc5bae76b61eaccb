import { expect, test, vi } from 'vitest';
import { createBridge } from '../../../electron/dispatch/create-bridge.ts';

const ask = async (channel: string, input: unknown) => ({ ok: true, value: [channel, input] }) as never;
const bridged = () =>
  createBridge(['a:uno', 'a:due'], ['e:uno', 'e:due'], { ask, drop: async () => undefined } as never);
const heardTwice = () => [vi.fn(), vi.fn()] as const;

test('what is not of the contract is neither asked nor heard nor told', async () => {
  const { bridge, tell } = bridged();
  expect(await bridge.ask('a:due' as never, 1 as never)).toEqual({ ok: true, value: ['a:due', 1] });
  await expect(bridge.ask('a:tre' as never, 1 as never)).rejects.toThrow('No channel a:tre');
  expect(() => bridge.listen('e:tre' as never, () => undefined)).toThrow('No event e:tre');
  expect(() => tell('e:tre', 1)).toThrow('No event e:tre');
});

test('what is told before anyone listens is kept for the first who does, in order, and for no other', async () => {
  const { bridge, tell } = bridged();
  const [first, second] = heardTwice();
  tell('e:uno', 1);
  tell('e:uno', 2);
  tell('e:due', 3);
  bridge.listen('e:uno' as never, first as never);
  expect(first).not.toHaveBeenCalled();
  await Promise.resolve();
  bridge.listen('e:uno' as never, second as never);
  await Promise.resolve();
  expect(first.mock.calls).toEqual([[1], [2]]);
  expect(second).not.toHaveBeenCalled();
  tell('e:uno', 4);
  expect([first.mock.calls.at(-1), second.mock.calls]).toEqual([[4], [[4]]]);
});

test('each subscription ends by itself, also of a listener that has two', () => {
  const { bridge, tell } = bridged();
  const [heard] = heardTwice();
  const stop = [0, 1].map(() => bridge.listen('e:uno' as never, heard as never));
  tell('e:uno', 1);
  expect(heard).toHaveBeenCalledTimes(2);
  stop[0]?.();
  tell('e:uno', 2);
  expect(heard).toHaveBeenCalledTimes(3);
  stop[1]?.();
  tell('e:uno', 3);
  expect(heard).toHaveBeenCalledTimes(3);
});
