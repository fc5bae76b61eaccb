import { expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import * as electron from '../support/app/fake-electron.ts';

vi.mock('electron', () => import('../support/app/fake-electron.ts'));

test('the page gets a bridge of three functions, for names of the contract alone', async () => {
  await import('../../electron/preload.ts');
  expect([...electron.exposed.keys()]).toEqual(['pegaso']);
  const bridge = electron.exposed.get('pegaso') as Bridge;
  expect(Object.keys(bridge)).toEqual(['ask', 'listen', 'drop']);

  await expect(bridge.ask('history:state', undefined)).resolves.toEqual({ ok: true, value: null });
  expect(electron.invoked).toEqual([['pegaso:ask', 'history:state', undefined]]);
  // Where a dropped file is the page is never told.
  await bridge.drop(new File([], 'schede.pdf'));
  expect(electron.invoked.at(-1)).toEqual(['pegaso:drop', '/dropped/schede.pdf']);
  await expect(bridge.ask('toString', null)).rejects.toThrow('No channel');
  expect(() => bridge.listen('error', () => {})).toThrow('No event');

  const heard: unknown[] = [];
  electron.renderer.emit('pegaso:event', {}, 'menu:command', { command: 'new' });
  const stop = bridge.listen('menu:command', (payload) => heard.push(payload));
  electron.renderer.emit('pegaso:event', {}, 'menu:command', { command: 'open' });
  electron.renderer.emit('pegaso:event', {}, 'archive:state', { archive: null });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  stop();
  electron.renderer.emit('pegaso:event', {}, 'menu:command', { command: 'close' });
  expect(heard).toEqual(expect.arrayContaining([{ command: 'new' }, { command: 'open' }]));
});
