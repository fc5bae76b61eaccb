import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { readArchiveFile } from '../../electron/archive/file/read-archive-file.ts';
import { archiveState } from '../faults/archive-state.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import type { CaseOutcome, Harm } from './case-outcome.ts';
import { lotOf } from './lot.ts';
import { mutated, SOURCES } from './sources.ts';

/*
 * Reads changed files as the product reads them, one for each number that its parent sends. Arguments: a folder of its own, the folder of
 * the sound files, a seed.
 */
const [, , root = '', sound = '', seed = ''] = process.argv;
const MOST_MEMORY = 1_000_000_000;

process.on('message', async (message) => {
  process.send?.(await outcomeOf(Number(message)));
});

process.send?.('ready');

async function outcomeOf(number: number): Promise<CaseOutcome> {
  const source = SOURCES[number % SOURCES.length];
  if (source === undefined) throw new Error('No such source');
  const lot = lotOf(Number(seed) * 1_000_003 + number);
  // In an inner room, so that who climbs out of it is seen too.
  const folder = join(root, 'cases', 'case');
  rmSync(join(root, 'cases'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `file${extname(source.file)}`);
  const archive = join(folder, 'archive.pegaso');
  const harms: { harm: Harm; words: string }[] = [];
  writeFileSync(file, mutated(source, readFileSync(join(sound, source.file)), lot));
  if (source.into !== null) copyFileSync(join(sound, source.into), archive);
  const before = source.into === null ? null : readFileSync(archive);
  forgetPeak();
  const { code, err } = await pegaso(
    ...source.words.split(' ').map((word) => (word === '@' ? file : word === '$' ? archive : word)),
  );
  const peak = peakMemory();
  if (/Errore imprevisto/u.test(err)) harms.push({ harm: 'unexpected', words: lastLogged() });
  if (peak > MOST_MEMORY) harms.push({ harm: 'memory', words: `${Math.round(peak / 1e6)} MB` });
  if (before !== null) {
    if (code !== 0 && !readFileSync(archive).equals(before))
      harms.push({ harm: 'partial', words: 'refused, and the archive was written' });
  } else if (code !== 0 && existsSync(archive))
    harms.push({ harm: 'partial', words: 'refused, and an archive was made' });
  if (code === 0 && existsSync(archive)) harms.push(...unsound(archive));
  const allowed =
    /^cases$|^cases.case$|^cases.case.(?:file\.\w+|archive\.pegaso|archive-(?:copie|sostituito).*)$|^(?:tmp|state)\b/u;
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (!allowed.test(name)) harms.push({ harm: 'outside', words: name });
  return { number, kind: `${source.words.split(' ')[0]} ${source.file}`, taken: code === 0, harms };
}

/** An archive that took a file in must still be sound. */
function unsound(archive: string): { harm: Harm; words: string }[] {
  try {
    readArchiveFile(archive, archiveState);
    return [];
  } catch (error) {
    return [{ harm: 'partial', words: `taken in, and now: ${String(error)}` }];
  }
}

function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** The most memory since it was forgotten, in bytes; elsewhere than on Linux since the process began. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1_000;
  return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1_024;
}

/** What the program's log says of the last failure. */
function lastLogged(): string {
  const log = join(process.env['XDG_STATE_HOME'] ?? '', 'pegaso', 'pegaso.log');
  const text = readFileSync(log, 'utf8');
  rmSync(log);
  return text.split('\n').slice(0, 3).join(' ').replace(/^\S+ /u, '');
}
