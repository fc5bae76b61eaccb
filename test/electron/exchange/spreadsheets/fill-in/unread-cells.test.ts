import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { importDoubts } from '../../../../../electron/archive/findings/import-doubts.ts';
import { undo } from '../../../../../electron/archive/steps/undo.ts';
import { readMine } from '../../../../../electron/exchange/merge/read-mine.ts';
import { ShownMerge } from '../../../../../electron/exchange/merge/shown-merge.ts';
import { takeIn } from '../../../../../electron/exchange/merge/take-in.ts';
import { withCell } from '../../../../support/excel-file.ts';
import { previewMerge } from '../../../../support/offices/preview-merge.ts';
import { DAY, handedOut } from './handed-out.ts';

test('where what can be read is enough, a cell that cannot keeps what is there and stays as a finding', async () => {
  const { archive, sheets, back, request, phaseId, indicatorId, objectiveId } = await handedOut('results');
  const file = await back(withCell(withCell(sheets, 'Fasi!H2', '31/13/2026'), 'Indicatori!I2', 85.5));
  await expect(request(file)).rejects.toThrow('per un problema (rientro.xlsx, Fasi!H2)');
  const asked = await request(file, archive, 'what can be read');
  const unread = {
    cell: 'Fasi!H2',
    text: '31/13/2026',
    subject: 'Fase 1 «Raccolta differenziata»',
    field: 'avanzamento',
  };
  expect(previewMerge(archive, asked)).toMatchObject({
    counts: { changed: 1, refused: 0 },
    groups: [{ counts: { changed: 1, refused: 0 }, unread: [{ ...unread, mine: '', message: expect.any(String) }] }],
  });
  takeIn(archive, asked, null);
  const { phases, indicators } = readArchiveDocument(archive.database);
  expect(phases.find(({ id }) => id === phaseId)?.progress).toBeNull();
  expect(indicators.find(({ id }) => id === indicatorId)?.result).toBe(8_550);
  const doubt = {
    objectiveId,
    entity: 'phase',
    rowId: phaseId,
    field: 'progress',
    file: 'rientro.xlsx',
    place: 'Fasi!H2',
  };
  expect(importDoubts(archive.database)).toMatchObject([doubt]);
  expect(previewMerge(archive, await request(file, archive, 'what can be read')).groups).toEqual([]);
  undo(archive);
  expect(importDoubts(archive.database)).toEqual([]);
});

test('a value typed in place of a cell that could not be read goes in, and nothing is left to look at', async () => {
  const { archive, sheets, back, request, phaseId, objectiveId } = await handedOut('results');
  const file = await back(withCell(sheets, 'Fasi!H2', 'tanto'));
  const asked = await request(file, archive, 'what can be read');
  const shown = new ShownMerge(asked, readMine(archive.database));
  const [entry, ...others] = shown.entries(objectiveId);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    state: 'unread',
    isTypable: true,
    mine: '',
    unread: { cell: 'Fasi!H2', text: 'tanto' },
  });
  const target = { kind: 'keys' as const, keys: [entry?.key ?? ''] };
  expect(() => shown.decide(target, 'theirs')).toThrow('Qui non si può scegliere');
  shown.decide({ kind: 'all', everything: true }, 'mine');
  expect(shown.summary().groups).toMatchObject([{ unread: [{ cell: 'Fasi!H2', isEntry: true }] }]);
  shown.type(target, '55', DAY);
  expect(shown.summary()).toMatchObject({ counts: { changed: 1, conflicts: 0 } });
  expect(shown.summary().groups[0]?.unread).toBeUndefined();
  expect(takeIn(archive, asked, null, shown)).toMatchObject({ changes: 1, undecided: [] });
  expect(readArchiveDocument(archive.database).phases.find(({ id }) => id === phaseId)?.progress).toBe(5_500);
  expect(importDoubts(archive.database)).toEqual([]);
});

test('a row that nobody knows is left out and told, and takes no other away', async () => {
  const { archive, sheets, back, request } = await handedOut('everything');
  const before = readArchiveDocument(archive.database);
  const other = '01890000-0000-7000-8000-000000000000';
  const asked = await request(await back(withCell(sheets, 'Fasi!A2', other)), archive, 'what can be read');
  expect(asked.notices).toContainEqual(expect.stringMatching(/^Riga lasciata fuori, Fasi!A2: L'identità nascosta/u));
  expect(previewMerge(archive, asked).groups).toEqual([]);
  takeIn(archive, asked, null);
  expect(readArchiveDocument(archive.database)).toEqual(before);
});
