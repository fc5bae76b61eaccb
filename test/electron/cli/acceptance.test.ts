import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Finding, finding } from '../../../shared/schemas/finding.ts';
import { spawnPegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const REFERENCE = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const SCHEDE = join(REFERENCE, 'seed/schede-ufficiali.txt');
const CHECKER = join(REFERENCE, 'tools/check-scheda.mjs');
const isMissing = !existsSync(SCHEDE) || !existsSync(CHECKER);
const note = isMissing ? ' (skipped: the reference material is not beside the project)' : '';

test.skipIf(isMissing)(
  `the official document goes in, comes out line for line, and is judged${note}`,
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.pegaso'), join(folder, 'b.pegaso')];
    const run = async (...args: readonly string[]) => {
      const outcome = await spawnPegaso(folder, ...args);
      expect(outcome).toMatchObject({ code: 0, err: '' });
      return outcome.out;
    };
    const print = (archive: string, out: string) => {
      const chosen = ['--plan', 'DUP_2020_2022', '--level', 'PEG', '--text', 'Emergenza epidemiologica'];
      return run('print', '--archive', archive, ...chosen, '--date', '2021-02-01', '--out', out);
    };

    const report = JSON.parse(await run('import', SCHEDE, '--archive', a, '--json'));
    expect(report.files[0].created).toHaveLength(9);
    await print(a, join(folder, 'a.pdf'));
    const verdict = execFileSync(process.execPath, [CHECKER, join(folder, 'a.pdf')], { encoding: 'utf8' });
    expect(verdict).toContain('lines 2280/2280, pages 28/28, printed 28');

    await run('import', join(folder, 'a.pdf'), '--archive', b);
    await print(b, join(folder, 'b.pdf'));
    expect(readFileSync(join(folder, 'b.pdf')).equals(readFileSync(join(folder, 'a.pdf')))).toBe(true);

    const findings = z.array(finding).parse(JSON.parse(await run('check', '--archive', a, '--json')));
    expect(where(findings, 'result-scale')).toEqual(['2020_S05_00', '2020_S05_00']);
    expect(where(findings, 'progress-missing')).toEqual(['2020_S08_00', '2020_S08_00']);
    expect(where(findings, 'direction-doubtful')).toContain('2020_S08_00');
    expect(where(findings, 'planned-end-missing')).toEqual(Array(6).fill('2020_S07_00'));
    expect(where(findings, 'weights-not-100')).toEqual([]);
    const spellings = findings.filter(({ kind }) => kind === 'person-spelling').map(({ message }) => message);
    expect(spellings).toEqual([expect.stringMatching(/«(\p{Ll}+ \p{Ll}+)» .*«\1» /iu)]);
  },
);

const where = (findings: readonly Finding[], wanted: Finding['kind']) =>
  findings.filter(({ kind }) => kind === wanted).map(({ objectiveCode }) => objectiveCode);
