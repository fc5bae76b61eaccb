import { join } from 'node:path';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { readScheda } from '../../electron/archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../../electron/archive/objectives/selected-objectives.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';

/** The schede of the sample Comune's PEG objectives. The archive is made in `folder`. */
export function sampleSchede(folder: string): readonly Scheda[] {
  const path = join(folder, 'sample.pegaso');
  const author = { who: 'prova', now: () => new Date('2021-02-01T09:00:00Z') };
  buildSample(path, author);
  const archive = openArchive(path, { access: 'read', ...author });
  try {
    return selectedObjectives(archive.database, { level: 'PEG' }).map((id) => readScheda(archive.database, id));
  } finally {
    archive.close();
  }
}
