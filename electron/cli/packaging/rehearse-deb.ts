import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Judgement } from './judge-packed.ts';

/** Tools of Debian that judge a package; one that is not installed is told. */
const TOOLS = ['dpkg-deb', 'lintian', 'desktop-file-validate', 'appstreamcli'] as const;

interface DebPlan {
  readonly options: ReadonlyMap<string, string>;
  readonly depends: readonly string[];
  /** Each file or folder of this computer, and where it goes. */
  readonly places: readonly (readonly [from: string, to: string])[];
}

/**
 * Makes the `.deb` that electron-builder would have made, from the arguments that it gives its tool (which has to be fetched), and lets
 * Debian's own judge it. @param given arguments of fpm, at least `--name`, `--version`. @param out a folder of this alone.
 */
export function rehearseDeb(given: readonly string[], out: string): readonly Judgement[] {
  const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
  if (missing.length > 0)
    return [{ what: '.deb', found: `skipped: not installed: ${missing.join(', ')}`, isRight: true }];
  const root = join(out, 'root');
  const plan = planOf(given);
  layOut(root, plan);
  const deb = join(out, 'pegaso.deb');
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', root, deb], { stdio: 'ignore' });
  const desktop = globSync('usr/share/applications/*.desktop', { cwd: root }).map((name) => join(root, name));
  const metainfo = globSync('usr/share/metainfo/*.xml', { cwd: root }).map((name) => join(root, name));
  return [
    judged('.deb', 'lintian', ['--fail-on', 'error', deb]),
    judged('desktop file', 'desktop-file-validate', desktop),
    judged('AppStream', 'appstreamcli', ['validate', '--no-net', ...metainfo]),
  ];
}

function judged(what: string, tool: string, given: readonly string[]): Judgement {
  const { status, stdout, stderr } = spawnSync(tool, given, { encoding: 'utf8' });
  const errors = `${stdout}\n${stderr}`.split('\n').filter((line) => /^E: |error/iu.test(line));
  const isRight = given.length > 0 && status === 0;
  return {
    what,
    found: isRight ? `${tool}: nothing wrong` : `${tool}: ${errors.join('; ') || `ended with ${status}`}`,
    isRight,
  };
}

function planOf(given: readonly string[]): DebPlan {
  const options = new Map<string, string>();
  const depends: string[] = [];
  const places: [string, string][] = [];
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    const value = given[at + 1] ?? '';
    if (argument === '--depends' || argument === '-d') depends.push(value);
    else if (argument.startsWith('--')) options.set(argument.slice(2), value);
    else {
      const [from = '', to = ''] = argument.split('=');
      if (to !== '') places.push([from, to]);
      continue;
    }
    at += 1;
  }
  return { options, depends, places };
}

function layOut(root: string, { options, depends, places }: DebPlan): void {
  for (const [from, to] of places) {
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, from.endsWith('/') || !to.endsWith('/') ? target : join(target, basename(from)), { recursive: true });
  }
  const name = options.get('name') ?? 'pegaso';
  const documents = join(root, 'usr/share/doc', name);
  mkdirSync(documents, { recursive: true });
  // As fpm writes one.
  const [version = '', maintainer = ''] = [options.get('version'), options.get('maintainer')];
  const changes = `${name} (${version}) whatever; urgency=medium\n\n  * Package created with a rehearsal.\n\n -- ${maintainer}  Thu, 01 Jan 2026 00:00:00 +0000\n`;
  writeFileSync(join(documents, 'changelog.gz'), gzipSync(changes, { level: 9 }));
  mkdirSync(join(root, 'DEBIAN'), { recursive: true });
  for (const [option, script] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ] as const) {
    const from = options.get(option);
    if (from !== undefined) writeFileSync(join(root, 'DEBIAN', script), readFileSync(from), { mode: 0o755 });
  }
  const [summary = '', ...text] = (options.get('description') ?? '').split('\n').map((line) => line.trim());
  const description = [summary, ...text.map((line) => ` ${line === '' ? '.' : line}`)]
    .join('\n')
    .replace(/(?:\n \.)+$/u, '');
  const control = {
    Package: name,
    Version: options.get('version') ?? '',
    Architecture: options.get('architecture') ?? '',
    Maintainer: options.get('maintainer') ?? '',
    Section: options.get('category') ?? '',
    Priority: options.get('deb-priority') ?? '',
    Homepage: options.get('url') ?? '',
    Depends: depends.join(', '),
    'Installed-Size': String(Math.ceil(weightOf(root) / 1_024)),
    Description: description,
  };
  const lines = Object.entries(control).filter(([, value]) => value !== '');
  writeFileSync(join(root, 'DEBIAN', 'control'), `${lines.map((line) => line.join(': ')).join('\n')}\n`);
  for (const path of globSync('**/*', { cwd: root, exclude: (one) => one === 'DEBIAN' })) {
    const facts = statSync(join(root, path));
    if (facts.isDirectory()) chmodSync(join(root, path), 0o755);
    else
      chmodSync(
        join(root, path),
        (facts.mode & 0o100) === 0 || /\.(?:pak|asar|js|json|txt|html)$/u.test(path) ? 0o644 : 0o755,
      );
  }
}

function weightOf(folder: string): number {
  return globSync('**/*', { cwd: folder })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0);
}
