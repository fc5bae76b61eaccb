import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { allRows, insertRow, updateRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { someObjective } from '../../support/filled-archive.ts';
import { comparing, newArchive, retitle } from './support/comparing.ts';

const scene = comparing();

test('archives born apart are aligned by code, and told of with their two enti; nothing of it can be decided', async () => {
  const other = newArchive(scene, 'altro.pegaso', 'Comune Altrove');
  retitle(other, 'Altrove');
  other.close();
  scene.session.hold(newArchive(scene, 'prova.pegaso'));
  const { handlers } = scene;
  const after = { kind: 'file', token: scene.session.tokens.tokenOf(other.path) } as const;
  const summary = await handlers['comparison:begin']({ before: { kind: 'open' }, after });
  expect(summary.notices).toEqual([
    'Gli enti sono diversi: «Comune di Prova» e «Comune Altrove».',
    expect.stringContaining('appaiati per vista e codice'),
  ]);
  const objective = summary.groups.find(({ objectiveId }) => objectiveId !== null);
  expect(objective).toMatchObject({ code: '2026_A01_01', kind: 'changed', counts: { changed: 1, conflicts: 0 } });
  const decide = { merge: summary.merge, target: { kind: 'all' }, choice: 'mine' } as const;
  await expect(async () => handlers['merging:decide'](decide)).rejects.toThrow(
    expect.objectContaining({ code: 'usage' }),
  );

  scene.host.choices.push(join(scene.folder, 'confronto.pdf'), join(scene.folder, 'confronto.xlsx'));
  const { merge } = summary;
  expect(await handlers['comparison:export']({ merge, format: 'pdf' })).toMatchObject({ fileName: 'confronto.pdf' });
  expect(await handlers['comparison:export']({ merge, format: 'xlsx' })).toMatchObject({ fileName: 'confronto.xlsx' });
  expect(await handlers['comparison:export']({ merge, format: 'pdf' })).toBeNull();
  expect(readFileSync(join(scene.folder, 'confronto.pdf'), 'latin1')).toMatch(/^%PDF/u);
  expect(readFileSync(join(scene.folder, 'confronto.xlsx'), 'latin1')).toMatch(/^PK/u);
});

test('a package is compared with what the archive has of its objectives, and of no others', async () => {
  const archive = newArchive(scene, 'prova.pegaso');
  scene.session.hold(archive);
  const [plan] = allRows(archive.database, PLANS);
  if (plan === undefined) throw new Error('No plan');
  const chosen = someObjective(plan.id, { code: '2026_A01_02', title: 'Nel pacchetto' });
  inTransaction(archive, 'un altro', (db) => insertRow(db, OBJECTIVES, chosen));
  const path = join(scene.folder, 'consegna.pegasoz');
  await makeHandOut(
    archive,
    {
      choice: { objectiveIds: [chosen.id] },
      format: 'package',
      receiver: 'Settore Cultura',
      scope: 'everything',
      deadline: null,
      message: '',
    },
    path,
    { progress: () => undefined, signal: new AbortController().signal },
  );
  retitle(archive, 'Non nel pacchetto');
  inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, chosen.id, { title: 'Cambiato' }));
  const { handlers } = scene;
  const before = { kind: 'file', token: scene.session.tokens.tokenOf(path) } as const;
  const { merge, groups, notices, mineLabel } = await handlers['comparison:begin']({ before, after: { kind: 'open' } });
  expect(mineLabel).toBe('consegna.pegasoz');
  expect(notices).toEqual([expect.stringContaining('solo gli obiettivi che il pacchetto contiene')]);
  expect(groups.map(({ code }) => code)).toEqual(['2026_A01_02']);
  const { entries } = await handlers['merging:entries']({ merge, objectiveId: chosen.id });
  expect(entries.map(({ mine, theirs }) => [mine, theirs])).toEqual([['Nel pacchetto', 'Cambiato']]);
});

test('a moment before the birth of the archive, and a file that is none, are refused', async () => {
  scene.session.hold(newArchive(scene, 'prova.pegaso'));
  const { handlers } = scene;
  const at = scene.session.instant();
  scene.clock -= 1_000;
  const before = { kind: 'past', at: scene.session.instant() } as const;
  expect(before.at < at).toBe(true);
  await expect(handlers['comparison:begin']({ before, after: { kind: 'open' } })).rejects.toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  const after = { kind: 'file', token: scene.session.tokens.tokenOf(join(scene.folder, 'manca.pegaso')) } as const;
  await expect(handlers['comparison:begin']({ before: { kind: 'open' }, after })).rejects.toThrow(
    expect.objectContaining({ code: 'archive-missing' }),
  );
});
