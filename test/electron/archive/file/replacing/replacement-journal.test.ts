import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  beginJournal,
  endJournal,
  openJournal,
} from '../../../../../electron/archive/file/replacing/replacement-journal.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

test('a replacement is written down while it lasts, and to end one that was never begun is nothing', () => {
  const target = join(temporaryFolder(), 'prova.pegaso');
  expect(openJournal(target)).toBeNull();
  endJournal(target);
  beginJournal({ target, temporary: `${target}.nuovo`, aside: `${target}.vecchio` });
  expect(existsSync(`${target}-ripristino`)).toBe(true);
  endJournal(target);
  expect(existsSync(`${target}-ripristino`)).toBe(false);
});

test('names that this program would have given are believed, no others', () => {
  const folder = temporaryFolder();
  const target = join(folder, 'prova.pegaso');
  const written = { target, temporary: `${target}.1-a.tmp`, aside: join(folder, 'prova-sostituito-2026-11-23.pegaso') };
  beginJournal(written);
  expect(openJournal(target)).toEqual(written);
  const [temporary, aside] = ['prova.pegaso.1.tmp', 'prova-sostituito-1.pegaso'];
  const believed = (names: object) => {
    writeFileSync(`${target}-ripristino`, JSON.stringify(names));
    return openJournal(target) !== null;
  };
  expect(believed({ temporary, aside })).toBe(true);
  for (const names of [
    { temporary: '../prova.pegaso.1.tmp', aside },
    { temporary: 'altro.pegaso.1.tmp', aside },
    { temporary: 'prova.pegaso.1', aside },
    { temporary, aside: 'sotto/prova-sostituito-1.pegaso' },
    { temporary, aside: 'altra-sostituito-1.pegaso' },
    { temporary, aside: 'prova-sostituito-1.pdf' },
    { temporary, aside, target: '/etc/passwd' },
    { temporary },
  ])
    expect([names, believed(names)]).toEqual([names, false]);
  // What is not believed is set aside, and asked no more.
  expect(readdirSync(folder)).toEqual(['prova.pegaso-ripristino.damaged']);
});
