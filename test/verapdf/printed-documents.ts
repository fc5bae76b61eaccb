import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { openReview } from '../../electron/archive/reviews/review-acts.ts';
import { writeEntry } from '../../electron/archive/reviews/review-entries.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { allRows, rowsWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../electron/archive/tables/tables.ts';
import { runDemo } from '../../electron/cli/run-demo.ts';
import { reportPdf } from '../../electron/exchange/comparison/report-pdf.ts';
import { writeManual } from '../../electron/manual/write-manual.ts';
import { schedePdf, type WriteSchedeOptions } from '../../electron/scheda/write-schede.ts';
import { cover } from '../../shared/schemas/cover.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { REPORT_PARTS } from '../../shared/schemas/report-part.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';
import { exampleScheda } from '../electron/scheda/example-scheda.ts';
import { FULL_SCHEDA } from '../electron/scheda/full-scheda.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import { SOME_REPORT } from '../support/some-report.ts';
import { variedArchive } from '../support/varied-archive.ts';

const DATE = isoDate.parse('2026-03-01');
const COVER = cover.parse({ date: DATE, parameters: {} });
const MANY = 1_000;

/** What no typeface of the program has, marks that stand on letters, other ways of writing, and a tab. */
const ODD = 'Qualità 😀 e\u0301 中文 \uE000 \uFFFE \u200B fi\u00ADne\tשלום مرحبا Ω \u2003 ﬁne\n\n  rientrata';

/** A title of two lines. */
const LONG_TITLE = 'Relazione sullo stato di attuazione degli obiettivi e sulla performance del Comune per il 2026';

/** A kind of document that the program prints, written into a folder. @returns the paths, by what each is. */
export async function printDocuments(folder: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, `${name}.pdf`);
  const { archive, files } = await runDemo(join(folder, 'demo'), () => new Date(`${DATE}T12:00:00Z`));
  await mustDo('check', '--archive', archive, '--all', '--out', at('findings'));
  writeFileSync(at('comparison'), reportPdf(SOME_REPORT, DATE));
  const longer = SOME_REPORT.groups.flatMap((group) => Array.from({ length: 40 }, () => group));
  writeFileSync(at('long-comparison'), reportPdf({ ...SOME_REPORT, groups: longer }, DATE));
  writeManual(at('manual'), { version: '1.0.0', date: DATE });
  writeFileSync(at('odd'), schede([oddScheda()], { title: `Schede & <prove> ${ODD.slice(0, 20)}` }));
  writeFileSync(at('bare'), schede([bareScheda()], { coverPage: false }));
  const many = Array.from({ length: MANY }, (_, index) => ({ ...FULL_SCHEDA, code: `2026_${index}` }));
  writeFileSync(at('many'), schede(many, { pageNumbers: true }));
  const parts = ['--parts', REPORT_PARTS.join(','), '--signatures', '--evaluation'];
  for (const [date, name] of [
    ['2026-06-30', 'check'],
    ['2026-12-31', 'final-check'],
  ] as const)
    await mustDo('review', 'print', '--archive', archive, '--date', date, ...parts, '--out', at(name));
  const odd = oddCheck(join(folder, 'odd.pegaso'));
  await mustDo(
    'review',
    'print',
    '--archive',
    odd,
    '--date',
    '2026-06-30',
    ...parts,
    '--title',
    LONG_TITLE,
    '--out',
    at('odd-check'),
  );
  const paper = (name: string, kind: string, from: string, ...more: readonly string[]) =>
    mustDo('report', '--archive', from, '--kind', kind, '--out', at(name), ...more);
  await paper('list', 'list', archive, '--with', 'phases,weights', '--order', 'programme');
  await paper('frozen-list', 'list', archive, '--of', '2026-06-30', '--only', 'wrong');
  await paper('gantt', 'gantt', archive);
  await paper('frozen-summary', 'gantt', archive, '--of', '2026-06-30', '--summary');
  await paper('odd-gantt', 'gantt', odd);
  const varied = variedArchive(join(folder, 'varied.pegaso'), ODD);
  const year = ['--archive', varied, '--year', '2026'];
  await mustDo('versions', ...year, '--proposal', at('proposal'));
  await mustDo('review', 'print', ...year, '--date', '2026-12-31', '--out', at('varied-check'));
  await mustDo('print', ...year, '--of', '2', '--out', at('version'));
  await paper('version-list', 'list', varied, '--of', '1');
  return {
    'a proposal of variations, with characters to replace': at('proposal'),
    'a final check with what the acts of the year varied': at('varied-check'),
    "a version's schede": at('version'),
    'the list of a version': at('version-list'),
    'the list of objectives, with phases and weights': at('list'),
    'the list of a closed check, what is wrong alone': at('frozen-list'),
    'the phases on an axis of time': at('gantt'),
    'the objectives of a closed check on an axis of time': at('frozen-summary'),
    'phases with characters to replace, and days that are missing': at('odd-gantt'),
    'a closed check': at('check'),
    'a validated check': at('final-check'),
    'the draft of a check, with a title of two lines, characters to replace and a text longer than a page':
      at('odd-check'),
    "the sample's schede": files[0] ?? '',
    "a centre's schede": files.at(-1) ?? '',
    'findings of the sample': at('findings'),
    'a comparison': at('comparison'),
    'a comparison over many pages': at('long-comparison'),
    'the manual': at('manual'),
    'a scheda of characters to replace': at('odd'),
    'a scheda without anything in it': at('bare'),
    [`${MANY} schede`]: at('many'),
  };
}

/** Schede as the program prints them. */
export function schede(all: readonly Scheda[], options: WriteSchedeOptions = {}): Buffer {
  return Buffer.concat([...schedePdf(COVER, all, options)]);
}

function oddScheda(): Scheda {
  const phases = FULL_SCHEDA.phases.map((phase) => ({ ...phase, description: ODD, note: ODD }));
  return { ...FULL_SCHEDA, title: ODD.replaceAll('\n', ' '), implementation: ODD, progressReport: ODD, phases };
}

/** An archive whose open check has odd and long words. */
function oddCheck(path: string): string {
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const [objective] = allRows(archive.database, OBJECTIVES).filter(
    ({ year, level }) => year === 2026 && level === 'PEG',
  );
  if (objective === undefined) throw new Error('The sample has no objectives');
  const reviewId = openReview(archive, { planId: objective.planId, date: isoDate.parse('2026-06-30') });
  inTransaction(archive, 'Verifica', (db) =>
    writeEntry(db, reviewId, objective.id, { issues: ODD, corrections: `${ODD}\n`.repeat(400), reachable: 0 }),
  );
  inTransaction(archive, 'Fasi', (db) => {
    const [first, second] = rowsWhere(db, PHASES, { objectiveId: objective.id });
    for (const phase of [first, second].filter((one) => one !== undefined)) {
      const days = phase === first ? { plannedEnd: null } : { plannedStart: null, plannedEnd: null, actualStart: null };
      updateRow(db, PHASES, phase.id, { ...days, actualEnd: null, description: ODD });
    }
  });
  archive.close();
  return path;
}

function bareScheda(): Scheda {
  const nothing = { implementation: '', progressReport: '', status: '', ancestors: [], participants: [] };
  return exampleScheda({ ...nothing, phases: [], indicators: [] });
}

async function mustDo(...order: readonly string[]): Promise<void> {
  const { code, err } = await pegaso(...order);
  if (code !== 0) throw new Error(`pegaso ${order.join(' ')}: ${err}`);
}
