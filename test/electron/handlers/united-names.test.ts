import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('people are listed as Italians sort; several that are one are united in one step, which undo parts again', async () => {
  const filled = filledArchive();
  filled.archive.close();
  const { application, ask } = askedApplication(temporaryFolder());
  await application.openFromOutside(filled.path);
  const people = async () => (await ask('registers:read', undefined)).people;
  const born = await people();
  for (const name of ['Zanni Ugo', 'èrcoli Ivo', "D'AMICO Ada", 'Èrcoli Ivo', 'Esposito Bea', 'D’Amico Ada'])
    await ask('registers:add', { kind: 'person', fields: { name } });
  const added = async () => (await people()).filter(({ id }) => born.every((one) => one.id !== id));
  const before = await added();
  expect(before.map(({ name }) => name)).toEqual([
    "D'AMICO Ada",
    'D’Amico Ada',
    'èrcoli Ivo',
    'Èrcoli Ivo',
    'Esposito Bea',
    'Zanni Ugo',
  ]);
  const [amico, otherAmico, ercoli, otherErcoli] = before.map(({ id }) => id);
  if (!(amico && otherAmico && ercoli && otherErcoli)) throw new Error('No people');
  const merges = [
    { from: otherAmico, into: amico },
    { from: ercoli, into: otherErcoli },
  ];
  await ask('registers:merge', { kind: 'person', merges });
  expect((await added()).map(({ name }) => name)).toEqual(["D'AMICO Ada", 'Èrcoli Ivo', 'Esposito Bea', 'Zanni Ugo']);
  expect((await ask('history:state', undefined)).undo).toBe('unione di 2 voci doppie di persone');
  await ask('history:undo', undefined);
  expect(await added()).toEqual(before);
});
