import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function running() {
  const filled = filledArchive();
  filled.archive.close();
  const asked = askedApplication(temporaryFolder());
  await asked.application.openFromOutside(filled.path);
  return { ...asked, ...filled };
}

test('an objective is refused to go with the one below it, or with those below it', async () => {
  const { ask, objectiveId } = await running();
  const { planId } = await ask('objectives:read', { id: objectiveId });
  const born = { planId, level: 'PEG', parentId: objectiveId, year: 2026, title: '', centreId: null } as const;
  const gone = () => ask('objectives:delete', { id: objectiveId });
  await ask('objectives:create', { ...born, code: '2026_A01_77' });
  await expect(gone()).rejects.toThrow("sotto di lui c'è l'obiettivo 2026_A01_77. Spostarlo prima altrove.");
  await ask('objectives:create', { ...born, code: '2026_A01_78' });
  await expect(gone()).rejects.toThrow(
    'sotto di lui ci sono 2 obiettivi, il primo è 2026_A01_77. Spostarli prima altrove.',
  );
});

test.each([
  ['phases', "La fase non c'è più: forse è stata eliminata"],
  ['indicators', "L'indicatore non c'è più: forse è stato eliminato"],
  ['participants', "Il soggetto coinvolto non c'è più: forse è stato eliminato"],
] as const)('a row of %s that is gone is told by its gender', async (table, words) => {
  const { ask, objectiveId } = await running();
  await ask(`${table}:insert`, { objectiveId, position: 0, rows: [{}] });
  const [row] = (await ask('objectives:read', { id: objectiveId }))[table];
  if (row === undefined) throw new Error('No row');
  await ask(`${table}:delete`, { objectiveId, ids: [row.id] });
  await expect(ask(`${table}:delete`, { objectiveId, ids: [row.id] })).rejects.toThrow(words);
  const { changes } = await ask('history:objective', { objectiveId, limit: 10 });
  const subjects = changes.map(({ subject }) => subject).filter((subject) => subject.includes('eliminat'));
  expect(new Set(subjects.map((subject) => subject.slice(-1)))).toEqual(new Set([words.slice(-1)]));
});
