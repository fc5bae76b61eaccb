import { existsSync } from 'node:fs';
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
