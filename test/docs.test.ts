import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');
const ROOTS = ['electron', 'renderer', 'shared'] as const;
const SOURCES = '{electron,renderer,shared,test,resources}/**/*.{ts,tsx,css,yaml}';

const files = (pattern: string): string[] => globSync(pattern, { cwd: project }).toSorted();
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const isThere = (path: string): boolean => existsSync(join(project, path));

const documents = ['README.md', ...files('docs/**/*.md')];
const sources = files(SOURCES);
const names = new Set([...sources, ...files('*.ts')].map((path) => basename(path)));

/** Text outside blocks of code. */
const prose = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gmu, '');

/** Relative links and pictures of a document that lead nowhere. */
function deadLinks(path: string, text: string): string[] {
  const targets = [...prose(text).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^(?:[a-z]+:|#)/u.test(target))
    .filter((target) => !isThere(join(dirname(path), target.replace(/#.*$/u, ''))));
}

/**
 * Files and folders named in backticks that are not there: a path from the root of the project, or the bare name of a source file.
 * Words with a slash that begin with none of our folders are no paths.
 */
function missingPaths(text: string): string[] {
  const named = [...prose(text).matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
  return named.filter((name) => {
    if (/^(?:electron|renderer|shared|test|docs|resources)\/[\w./-]*$/u.test(name)) return !isThere(name);
    return /^[\w.-]+\.tsx?$/u.test(name) && !names.has(name);
  });
}

/** Folders that the map of a README names: `folder/` at the beginning of its lines and among their words, by depth. */
function mappedFolders(text: string): string[] {
  const [, map = ''] = /## How it is built\n[\s\S]*?```\n([\s\S]*?)```/u.exec(text) ?? [];
  const mapped: string[] = [];
  let root = '';
  let room = '';
  for (const line of map.split('\n')) {
    const [, indent = '', first] = /^( *)(?:([\w-]+)\/(?= |$))?/u.exec(line) ?? [];
    if (first !== undefined && indent === '') {
      [root, room] = [first, ''];
      mapped.push(root);
    } else if (first !== undefined && indent.length === 2) {
      room = first;
      mapped.push(`${root}/${room}`);
    }
    const rest = first === undefined || indent.length > 2 ? line : line.slice(indent.length + first.length + 1);
    for (const [, inner] of rest.matchAll(/(?<![\w/])([\w-]+)\/(?=[\s,;:.)]|$)/gu)) {
      mapped.push([root, room, inner].filter((part) => part !== '').join('/'));
    }
  }
  return mapped.toSorted();
}

/** Folders of the code, with those in them. */
function folders(): string[] {
  const inside = (path: string) =>
    readdirSync(join(project, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && globSync(`${path}/${entry.name}/**/*.*`, { cwd: project }).length > 0)
      .map(({ name }) => `${path}/${name}`);
  return ROOTS.flatMap((root) => inside(root).flatMap((room) => [room, ...inside(room)]));
}

/** Documents cited by a source that are not in the project: `docs/….md`, or the number of a decision. */
function deadCitations(text: string): string[] {
  const written = [...text.matchAll(/(?<![\w*./-])[\w./-]+\.md\b/gu)].map(([path]) => path);
  const numbers = [...text.matchAll(/\bADR (\d+)/gu)].map(([, number = '']) => number.padStart(4, '0'));
  return [
    ...written.filter((path) => !isThere(path)),
    ...numbers.filter((number) => files(`docs/adr/${number}-*.md`).length === 0).map((number) => `ADR ${number}`),
  ];
}

describe('the documents', () => {
  test.each(documents)('%s leads only to files that are there', (path) => {
    const text = read(path);
    expect(deadLinks(path, text)).toEqual([]);
    expect(missingPaths(text)).toEqual([]);
  });

  test('the map of the README names every folder of the code, and none that is not there', () => {
    const mapped = mappedFolders(read('README.md'));
    expect(folders().filter((folder) => !mapped.includes(folder))).toEqual([]);
    expect(mapped.filter((folder) => !isThere(folder))).toEqual([]);
  });

  test('every decision has the same head, and its line in the index', () => {
    const decisions = files('docs/adr/0*.md');
    const index = read('docs/adr/README.md');
    for (const [at, path] of decisions.entries()) {
      const text = read(path);
      expect(text, path).toMatch(
        new RegExp(
          `^# ${at + 1}\\. .+\\n\\nDate: \\d{4}-\\d{2}-\\d{2}\\. Status: .+\\.\\n\\n## Context\\n[^]+\\n## Decision\\n[^]+\\n## Consequences\\n`,
          'u',
        ),
      );
      expect(index).toContain(`[${at + 1}](${basename(path)})`);
    }
  });

  test('the code cites no document that is not in the project', () => {
    // A package that leaves the program has a file of its own to read first.
    const written = ['leggimi.md'];
    const cited = sources
      .filter((path) => path !== 'test/docs.test.ts')
      .flatMap((path) => deadCitations(read(path)).map((document) => `${path}: ${document}`));
    expect(cited.filter((one) => !written.some((name) => one.endsWith(name)))).toEqual([]);
  });
});

describe('planted faults are found', () => {
  test('a link and a path to nowhere', () => {
    expect(
      deadLinks('docs/a.md', '[a](adr/0001-folders-and-their-rules.md) [b](nowhere.md#part) [c](https://x.it)'),
    ).toEqual(['nowhere.md#part']);
    const text =
      'in `electron/host.ts`, `electron/nowhere.ts`, `host.ts`, `nobody.ts`, `caruso / RIVA` and `shared/nowhere`';
    expect(missingPaths(text)).toEqual(['electron/nowhere.ts', 'nobody.ts', 'shared/nowhere']);
  });

  test('a folder that the map forgets or invents', () => {
    const map =
      '## How it is built\n\n```\nelectron/   all\n  archive/  the file: steps/ the log,\n            nowhere/\nshared/\n  rules/\n```\n';
    expect(mappedFolders(map)).toEqual([
      'electron',
      'electron/archive',
      'electron/archive/nowhere',
      'electron/archive/steps',
      'shared',
      'shared/rules',
    ]);
  });

  test('a document cited that is not there', () => {
    expect(deadCitations('as docs/adr/README.md, nowhere.md and ADR 2 say, not ADR 99')).toEqual([
      'nowhere.md',
      'ADR 0099',
    ]);
  });
});
