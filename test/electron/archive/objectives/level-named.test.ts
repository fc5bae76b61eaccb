import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { levelNamed } from '../../../../electron/archive/objectives/level-named.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('a level is meant by its code or its label, and an unknown one is refused', () => {
  const path = join(temporaryFolder(), 'a.pegaso');
  const archive = createArchive(path, { who: 'prova', now: () => new Date(0) });
  try {
    expect(levelNamed(archive.database, 'PEG')).toBe('PEG');
    expect(levelNamed(archive.database, 'obiettivo  di missione')).toBe('MISSIONE');
    expect(() => levelNamed(archive.database, 'PIAO')).toThrow(
      "Il livello «PIAO» non c'è: ci sono MANDATO, MISSIONE, PROGRAMMA, PEG.",
    );
  } finally {
    archive.close();
  }
});
