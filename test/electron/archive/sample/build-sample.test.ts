import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { allRows, rowsWhere, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES, PEOPLE, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { advancesOf } from '../../../../electron/paper/fonts/advances.ts';
import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';
import { wrapText } from '../../../../shared/rules/wrapping.ts';
import { LEVEL_CODES } from '../../../../shared/schemas/level.ts';
import type { Objective } from '../../../../shared/schemas/objective.ts';
import type { ObjectiveDetail } from '../../../../shared/schemas/objective-detail.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';

const REFERENCE = '../shared/seed/golden.json';
const HALF_A_PAGE = 20;
const now = () => new Date('2026-10-12T08:00:00Z');

describe('the sample archive', () => {
  let folder: string;
  let archive: Archive;
  let tree: readonly Objective[];
  let peg: readonly ObjectiveDetail[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pegaso-sample-'));
    const path = join(folder, 'sample.pegaso');
    buildSample(path, { who: 'prova', now });
    archive = openArchive(path, { access: 'read', who: 'prova', now });
    const plan = rowWhere(archive.database, PLANS, { code: 'DUP_2025_2027' });
    tree = plan === null ? [] : rowsWhere(archive.database, OBJECTIVES, { planId: plan.id });
    peg = tree.filter(({ level }) => level === 'PEG').map(({ id }) => readObjectiveDetail(archive.database, id));
  });
  afterAll(() => {
    archive.close();
    rmSync(folder, { recursive: true });
  });

  it('is large enough to be true to life', () => {
    const count = <T>(part: (objective: ObjectiveDetail) => readonly T[]) => peg.flatMap(part).length;
    expect(new Set(tree.map(({ level }) => level))).toEqual(new Set(LEVEL_CODES));
    expect(peg.length).toBeGreaterThanOrEqual(14);
    expect(new Set(peg.map(({ centreId }) => centreId)).size).toBeGreaterThanOrEqual(8);
    expect(count(({ phases }) => phases)).toBeGreaterThanOrEqual(65);
    expect(count(({ indicators }) => indicators)).toBeGreaterThanOrEqual(65);
    expect(
      allRows(archive.database, CENTRES).filter(({ parentId }) => parentId !== null).length,
    ).toBeGreaterThanOrEqual(8);
  });

  it('has texts of real length and two earlier years on many indicators', () => {
    const { measure } = advancesOf('regular');
    const lines = (text: string) => wrapText(text, SCHEDA_COLUMNS.longText.widthEm, measure).length;
    const long = peg
      .flatMap((one) => [one.implementation, one.progressReport])
      .filter((text) => lines(text) >= HALF_A_PAGE);
    expect(long.length).toBeGreaterThanOrEqual(3);
    expect(
      peg.flatMap(({ indicators }) => indicators).filter(({ results }) => results.length === 2).length,
    ).toBeGreaterThan(40);
  });

  it('makes every mistake that the rules can find in it', () => {
    const found = checkArchive(archive.database, isoDate.parse('2026-10-12'));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set([
        'weights-not-100',
        'planned-end-missing',
        'planned-end-before-start',
        'actual-end-before-start',
        'actual-start-before-planned',
        'complete-without-end',
        'ended-incomplete',
        'progress-missing',
        'phase-overdue',
        'done-but-in-progress',
        'result-scale',
        'direction-doubtful',
        'result-missing',
        'person-spelling',
        'no-indicator',
        'no-phase',
        'centre-unknown',
      ]),
    );
    expect(found.length).toBeLessThan(30);
  });

  it('gives schede that keep every character of their source', () => {
    const open = peg.find(({ code }) => code === '2026_E01_02');
    const scheda = open === undefined ? null : readScheda(archive.database, open.id);
    expect(scheda?.title).toBe(
      '“Porte aperte” – accoglienza, mediazione linguistica e corsi d’italiano per i nuovi residenti',
    );
    expect(scheda?.phases[2]?.responsible).toBe('WOŁYŃSKA MAŁGORZATA');
    expect(scheda?.ancestors.map(({ levelLabel, code }) => `${levelLabel}: ${code}`)).toEqual([
      'OBIETTIVO DI MANDATO: DUP_03',
      'OBIETTIVO DI MISSIONE: DUP_03_1201',
      'OBIETTIVO DI PROGRAMMA: DUP_03_1201_1204',
    ]);
    expect(scheda?.indicators[0]).toMatchObject({ target: 240_000, previousResults: [187_400, 132_000] });
  });

  it.skipIf(!existsSync(REFERENCE))(
    'names nobody of the reference document (skipped where the reference material is missing)',
    () => {
      const printed = readFileSync(REFERENCE, 'utf8').toUpperCase();
      for (const { name } of allRows(archive.database, PEOPLE)) {
        const [first = '', second = ''] = name.toUpperCase().split(' ');
        expect(printed).not.toContain(`${first} ${second}`);
        expect(printed).not.toContain(`${second} ${first}`);
      }
    },
  );
});
