import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const project = resolve(import.meta.dirname, '../../..');
const guard = pathToFileURL(join(project, 'test/support/no-network.ts')).href;

/** Runs a script of Node where nothing can reach the network. @returns what tried to, by name. */
async function guarded(folder: string, script: string, ...args: readonly string[]): Promise<readonly string[]> {
  const log = join(folder, 'network.txt');
  await promisify(execFile)(process.execPath, ['--import', guard, script, ...args], {
    env: { ...process.env, NETWORK_LOG: log },
  }).catch((error: unknown) => {
    if (!existsSync(log)) throw error;
  });
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

test('no command, nor a thread of one, opens a socket', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  buildSample(at('a.pegaso'), TEST_AUTHOR);
  const commands = [
    ['import', join(project, 'test/fixtures/official/schede-vallechiara.txt'), '--archive', at('b.pegaso')],
    ['print', '--archive', at('a.pegaso'), '--out', at('schede.pdf')],
    ['import', at('schede.pdf'), '--archive', at('c.pegaso')],
    ['check', '--archive', at('a.pegaso')],
    ['export', '--archive', at('a.pegaso'), '--out', at('dati.ods')],
    ['handout', '--archive', at('a.pegaso'), '--out', at('consegna.pegasoz'), '--receiver', 'Ufficio'],
    ['import', at('consegna.pegasoz'), '--archive', at('d.pegaso')],
    ['return', '--archive', at('d.pegaso'), '--out', at('rientro.pegasoz')],
    ['merge', at('rientro.pegasoz'), '--archive', at('a.pegaso')],
    ['diff', at('a.pegaso'), at('rientro.pegasoz'), '--out', at('confronto.pdf')],
    ['backup', '--archive', at('a.pegaso'), '--out', at('copia.pegaso')],
    ['verify', '--archive', at('a.pegaso')],
  ];
  // One after the other in one process, which starts a thread for most of them.
  const script = join(project, 'test/support/run-commands.ts');
  expect(await guarded(folder, script, JSON.stringify(commands))).toEqual([]);
  expect(existsSync(at('confronto.pdf'))).toBe(true);
});

test('one that did would be seen, in a thread too', async () => {
  const folder = temporaryFolder();
  const script = join(folder, 'reaches.mjs');
  writeFileSync(join(folder, 'thread.mjs'), "import net from 'node:net'; try { net.connect(9); } catch {}");
  const lines = [
    "import { request } from 'node:http';",
    "import { Worker } from 'node:worker_threads';",
    "new Worker(new URL('./thread.mjs', import.meta.url));",
    "try { request('http://127.0.0.1:9/'); } catch {}",
    "try { await fetch('http://127.0.0.1:9/'); } catch {}",
  ];
  writeFileSync(script, lines.join('\n'));
  expect(new Set(await guarded(folder, script))).toEqual(new Set(['request', 'fetch', 'connect']));
});
