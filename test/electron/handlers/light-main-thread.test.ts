import { join } from 'node:path';
import type { Statement } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../electron/archive/tables/tables.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { someObjective, TEST_AUTHOR } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ORDER = { receiver: 'Settore di prova', scope: 'everything', deadline: null, message: '' } as const;
const ACTS = ['run', 'get', 'all', 'iterate'] as const;

function archiveOf(path: string, objectives: number): void {
  const archive = createArchive(path, { ...TEST_AUTHOR, municipality: 'Comune di Prova' });
  const planId = newId();
  inTransaction(archive, 'primi dati', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 });
    for (let number = 0; number < objectives; number += 1)
      insertRow(db, OBJECTIVES, someObjective(planId, { code: `2026_A${number}` }));
  });
  archive.close();
}

/** Counts what SQLite is asked in this thread while something is done; other threads have modules of their own. */
async function statementsIn(statement: Statement, work: () => Promise<void>): Promise<number> {
  const spies = ACTS.map((act) => vi.spyOn(Object.getPrototypeOf(statement), act));
  try {
    await work();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** How many statements the thread of the window runs for a hand-out of so many objectives. */
async function statementsOfHandOut(objectives: number, format: 'package' | 'spreadsheet'): Promise<number> {
  const folder = temporaryFolder();
  const path = join(folder, 'prova.pegaso');
  archiveOf(path, objectives);
  const { host, ask } = askedApplication(folder);
  host.choices.push(path, join(folder, format === 'package' ? 'tutti.pegasoz' : 'tutti.xlsx'));
  const { token } = (await ask('archive:choose', undefined)) ?? expect.fail('nothing was chosen');
  await ask('archive:open', { token });
  // The copy of the day notes itself when it is done, and would be counted too.
  await ask('backups:make', undefined);
  const probe = createArchive(join(folder, 'altro.pegaso'), { ...TEST_AUTHOR, municipality: 'Altro' });
  try {
    return await statementsIn(probe.database.prepare('SELECT 1') as Statement, async () => {
      const made = await ask('hand-outs:create', { ...ORDER, choice: { selection: {} }, format });
      expect(made?.objectives).toBe(objectives);
    });
  } finally {
    probe.close();
  }
}

/** What may come in between: a copy that notes itself, the rest after a writing. */
const BESIDES = 40;

test.each(['package', 'spreadsheet'] as const)(
  'a hand-out as a %s asks SQLite no oftener in the thread of the window for many objectives than for two',
  async (format) => {
    const few = await statementsOfHandOut(2, format);
    expect(few).toBeGreaterThan(0);
    expect(await statementsOfHandOut(400, format)).toBeLessThan(few + BESIDES);
  },
);
