import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  ASK_BINDING,
  BRIDGE_SCRIPT,
  CLOSE_BINDING,
  PAGE_ORIGIN,
} from '../../../../electron/hosts/browser/page-bridge.ts';

/** A page on which the script has run, and nothing else yet. */
function pageOf(origin: string): Record<string, unknown> {
  const page = createContext({ location: { origin } });
  runInContext(BRIDGE_SCRIPT, page);
  return page;
}

test('the page asks and closes over bindings that come after its bridge', async () => {
  const page = pageOf(PAGE_ORIGIN);
  const called: unknown[] = [];
  page[ASK_BINDING] = async (...question: unknown[]) => {
    called.push(question);
    return '{"ok":true,"value":7}';
  };
  page[CLOSE_BINDING] = async () => void called.push('close');
  expect(await runInContext("pegaso.ask('printing:count', { selection: {} })", page)).toEqual({ ok: true, value: 7 });
  runInContext('globalThis.close()', page);
  expect(called).toEqual([['printing:count', '{"selection":{}}'], 'close']);
});

test('another page gets no bridge', () => {
  expect(pageOf('https://example.org')).not.toHaveProperty('pegaso');
});
