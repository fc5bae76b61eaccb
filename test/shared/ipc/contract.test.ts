import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../../shared/ipc/contract.ts';

const project = resolve(import.meta.dirname, '../../..');
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');
const all = Object.keys(contract);
const but = (name: string) => all.filter((other) => other !== name);

/** A program that writes handlers for these channels, and these besides. */
const program = (
  names: readonly string[],
  besides = '',
) => `import type { Handlers } from '../../../shared/ipc/contract.ts';
declare const given: Handlers;
export const handlers: Handlers = { ${names.map((name) => `'${name}': given['${name}'],`).join(' ')} ${besides} };
`;

const PROGRAMS = {
  whole: program(all),
  missing: program(but('history:undo')),
  wrongAnswer: program(but('printing:count'), "'printing:count': () => ({ objectives: 'undici' })"),
  wrongInput: program(
    but('printing:count'),
    "'printing:count': (input: { query: string }) => ({ objectives: input.query.length })",
  ),
  unknown: program(all, "'archive:drop': () => null"),
};

/** What the compiler says of each program, in one run. They stand inside the project, so that packages are found from them. */
function complaints(): Readonly<Record<string, string>> {
  const room = mkdtempSync(join(project, 'test', 'fixtures', '.contract-'));
  try {
    for (const [name, text] of Object.entries(PROGRAMS)) writeFileSync(join(room, `${name}.ts`), text);
    const tsconfig = { extends: '../../../tsconfig.json', include: ['*.ts'], exclude: [] };
    writeFileSync(join(room, 'tsconfig.json'), JSON.stringify(tsconfig));
    const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', room], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.includes(': error TS'));
    return Object.fromEntries(lines.map((line) => [/(\w+)\.ts\(/u.exec(line)?.[1] ?? '', line]));
  } finally {
    rmSync(room, { recursive: true });
  }
}

test('handlers compile only when each channel has one, taking and answering what the contract says', () => {
  expect(complaints()).toEqual({
    missing: expect.stringMatching(/TS2741: Property '"history:undo"' is missing/u),
    wrongAnswer: expect.stringContaining('TS2322'),
    wrongInput: expect.stringContaining('TS2322'),
    unknown: expect.stringContaining('TS2353'),
  });
});
