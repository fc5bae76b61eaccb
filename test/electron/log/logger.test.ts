import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { logFailure, logTail } from '../../../electron/log/logger.ts';
import { AppError } from '../../../shared/errors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const AT = new Date('2026-11-23T12:00:00Z');

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the log', () => {
  test('keeps what a programmer needs and nothing of a person', () => {
    const folder = join(temporaryFolder(), 'nuova');
    const cause = new TypeError("Cannot read properties of undefined (reading 'weight')");
    const error = new Error(`Row "ROSSI MARIO" of «Emergenza» in '${homedir()}/peg 2026.pegaso'`, { cause });
    const path = logFailure(error, AT, folder);
    const text = readFileSync(join(folder, 'pegaso.log'), 'utf8');
    expect(path).toBe(join(folder, 'pegaso.log'));
    expect(text).toMatch(/^2026-11-23T12:00:00\.000Z Error: Row …\n/u);
    expect(text).toContain('caused by TypeError: Cannot read properties of undefined …');
    expect(text).toContain('log/logger.test.ts:');
    expect(text).not.toContain(homedir());
    expect(logTail(folder)).toBe(text);
  });

  test.each([
    [
      'a name of a file with an apostrophe',
      new Error("ENOENT: no such file or directory, open '/srv/Comune dell'Aquila/MARCHIO.pegaso'"),
    ],
    [
      'a name of a file alone',
      Object.assign(new Error("x 'MARCHIO'"), { code: 'ENOENT', syscall: 'open', path: 'MARCHIO' }),
    ],
    ['quotations within quotations', new Error('«Comune «nuovo» MARCHIO» non si può leggere')],
    ['a text that was no JSON', failureOf(() => JSON.parse('MARCHIO\n    at MARCHIO (MARCHIO.ts:1:1)'))],
    ['a text of several lines', new Error('Bad text\n    at MARCHIO (/srv/MARCHIO.ts:1:1)\n"MARCHIO"')],
    ['keys that nobody expected', failureOf(() => z.strictObject({ a: z.string() }).parse({ MARCHIO: 1 }))],
    ['a sentence for people', new AppError('not-found', 'MARCHIO non esiste: cercarlo altrove.')],
    ['a name given to an error', Object.assign(new Error('x'), { name: 'MARCHIO di MARCHIO', code: 'MARCHIO/x' })],
    ['what is no error', 'MARCHIO'],
    ['a cause', new Error('x', { cause: new Error('y «MARCHIO»') })],
  ])('keeps nothing of %s', (_, failure) => {
    const folder = temporaryFolder();
    logFailure(failure, AT, folder);
    expect(logTail(folder)).toMatch(/^2026-/u);
    expect(logTail(folder)).not.toContain('MARCHIO');
  });

  test('adds to itself, and begins anew when it has grown', () => {
    const folder = temporaryFolder();
    logFailure(new Error('uno'), AT, folder);
    logFailure(new Error('due'), AT, folder);
    const path = join(folder, 'pegaso.log');
    expect(readFileSync(path, 'utf8')).toMatch(/uno.*due/su);
    writeFileSync(path, 'x'.repeat(1_000_001));
    logFailure(new Error('tre'), AT, folder);
    expect(readFileSync(path, 'utf8')).not.toContain('x'.repeat(10));
    expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(1_000_001);
  });

  test('that cannot be written is told by null', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(logFailure(new Error('uno'), AT, join(file, 'sotto'))).toBeNull();
    expect(logFailure('no error at all', AT, temporaryFolder())).toMatch(/pegaso\.log$/u);
  });
});
