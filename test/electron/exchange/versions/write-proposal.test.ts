import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { INDICATORS, OBJECTIVES, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../../../electron/archive/versions/approve-version.ts';
import { writeProposal } from '../../../../electron/exchange/versions/write-proposal.ts';
import { hundredths, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { readOdt } from '../../../support/read-odt.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { yearArchive } from '../../../support/year-archive.ts';

test('what is varied since the last version is proposed with its reasons, and refused where there is none', async () => {
  const { archive, planId, objectiveId, phaseId, indicatorId } = yearArchive();
  const folder = temporaryFolder();
  const order = { planId, year: 2026, today: isoDate.parse('2026-10-05') };
  const propose = (name: string) => writeProposal(archive.database, order, join(folder, name));
  await expect(propose('p.pdf')).rejects.toThrow('Il piano 2026 non è ancora stato approvato');
  const act = 'Delibera di Giunta n. 12';
  approveVersion(archive, { planId, year: 2026, date: isoDate.parse('2026-03-12'), act });
  await expect(propose('p.pdf')).rejects.toThrow('Dalla versione del 12/03/2026 non è cambiato niente');
  await expect(propose('p.xlsx')).rejects.toThrow('.pdf oppure .odt');
  inTransaction(archive, 'variazione', (db) => {
    updateRow(db, PHASES, phaseId, { weight: percentage.parse(8_000) });
    updateRow(db, INDICATORS, indicatorId, { target: hundredths.parse(9_500) });
    updateRow(db, OBJECTIVES, objectiveId, { changeReason: 'Fondi statali.' });
  });
  expect(await propose('p.odt')).toMatchObject({ objectives: 1, pages: null });
  const { tables } = await readOdt(join(folder, 'p.odt'));
  expect(tables.map(({ heads, rows }) => [...heads, ...rows])).toEqual([
    [
      ['Ente', 'Comune di Prova'],
      ['Vista', 'DUP 2025 2027, anno 2026'],
      ['Variazioni', 'dalla versione del 12/03/2026 (Delibera di Giunta n. 12)'],
      ['Obiettivi', '1'],
      ['Data elaborazione', '05/10/2026'],
    ],
    [
      ['Codice', 'Obiettivo', 'Che cosa', 'Prima', 'Dopo', 'Motivo'],
      [
        '2026_A01_01',
        'Una città più pulita',
        'Fase 1 «Raccolta differenziata», peso',
        '100,00',
        '80,00',
        'Fondi statali.',
      ],
      ['2026_A01_01', '', 'Indicatore 1 «Qualità percepita», valore atteso', '90,00', '95,00', ''],
    ],
  ]);
  expect(await propose('p.pdf')).toMatchObject({ objectives: 1, pages: 1 });
  expect(existsSync(join(folder, 'p.xlsx'))).toBe(false);
  const first = readFileSync(join(folder, 'p.pdf'));
  await propose('q.pdf');
  expect(readFileSync(join(folder, 'q.pdf')).equals(first)).toBe(true);
  // A reason that is not there yet is seen to be missing.
  inTransaction(archive, 'senza motivo', (db) => updateRow(db, OBJECTIVES, objectiveId, { changeReason: '' }));
  await propose('r.odt');
  expect((await readOdt(join(folder, 'r.odt'))).tables[1]?.heads.flat().at(-1)).toBe('Motivo');
});
