import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { extractAll } from '@electron/asar';
import { parse } from 'yaml';
import type { Terminal } from '../output/terminal.ts';
import { type ConfiguredFuses, type Judgement, judgePacked } from './judge-packed.ts';
import { type PackRehearsal, rehearsePacking } from './pack-rehearsal.ts';
import { rehearseDeb } from './rehearse-deb.ts';
import type { PackedSystem } from './stand-in-electron.ts';

const SYSTEMS: readonly PackedSystem[] = ['linux', 'win', 'mac'];

/**
 * Packs the program for the three systems with something that stands in for Electron, and judges what comes of it: everything about the
 * installers that can be known without a download. The program that was packed is started from where it lies, and prints the same bytes.
 * @param project the clone, built. @returns the exit code: 1 when anything is not as it must be.
 */
export async function rehearseInstallers(project: string, terminal: Terminal): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'pegaso-prova-'));
  try {
    const { electronFuses } = parse(readFileSync(join(project, 'electron-builder.yml'), 'utf8')) as {
      electronFuses: ConfiguredFuses;
    };
    const windowsProgram = globSync('node_modules/electron-winstaller/vendor/7z-x64.exe', { cwd: project })[0] ?? null;
    let isRight = true;
    for (const system of SYSTEMS) {
      const ofDeb: Judgement[] = [];
      const packed = await rehearsePacking(project, system, join(out, system), windowsProgram, (given) =>
        ofDeb.push(...rehearseDeb(given, join(out, 'deb'))),
      );
      const judgements = [
        ...(await judgePacked(packed, electronFuses)),
        ...(system === 'linux' ? triedFromAsar(project, packed, join(out, 'installato')) : []),
        ...ofDeb,
      ];
      for (const { what, found, isRight: isThis } of judgements) {
        terminal.out(`${isThis ? 'right' : 'WRONG'}  ${system.padEnd(6)}${what.padEnd(21)}${found}`);
        isRight &&= isThis;
      }
    }
    return isRight ? 0 : 1;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * Runs the packed program, taken out of its archive, under a stand-in for Electron's module: prints, and compares the print with the clone's
 * command line; then asks its own command line about the archive.
 */
function triedFromAsar(project: string, { resources }: PackRehearsal, place: string): readonly Judgement[] {
  const user = join(place, '..', 'utente');
  mkdirSync(user, { recursive: true });
  extractAll(join(resources, 'app.asar'), place);
  const node = (...given: readonly string[]) =>
    execFileSync(process.execPath, given, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const printed = join(user, 'schede.pdf');
  const replies = JSON.parse(node('test/support/app/run-built-main.ts', place, user, printed)) as {
    readonly page: number;
    readonly printed: { readonly ok: boolean };
    readonly read: { readonly value?: { readonly kind: string } };
  };
  const [archive = ''] = globSync('esempio/*.pegaso', { cwd: user });
  const expected = join(user, 'riga-di-comando.pdf');
  const options = ['--level', 'PEG', '--date', '2026-01-31', '--page-numbers', '--out', expected];
  node('electron/cli/pegaso.ts', 'print', '--archive', join(user, archive), ...options);
  const isSame = replies.printed.ok && readFileSync(printed).equals(readFileSync(expected));
  const isRight = replies.page === 200 && replies.read.value?.kind === 'taken' && isSame;
  const about = node(
    'test/support/app/run-built-command.ts',
    place,
    'info',
    '--archive',
    join(user, archive),
    '--json',
  );
  const { municipality } = JSON.parse(about) as { readonly municipality?: unknown };
  return [
    { what: 'print from the asar', found: isSame ? 'the same bytes' : 'other bytes than the command line', isRight },
    { what: 'its command line', found: `info: ${String(municipality)}`, isRight: typeof municipality === 'string' },
  ];
}
