import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { finding } from '../../../../shared/schemas/finding.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('check lists the findings by objective, and as JSON the array of them', async () => {
  const archive = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(archive, { who: 'prova', now: () => TEST_DAY });

  const shown = await pegaso('check', '--archive', archive);
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toMatch(/^2026_\S+\n {2}\S.*\n/mu);
  expect(shown.out).toMatch(/\d+ cose da guardare\.\n$/u);

  const listed = await pegaso('check', '--archive', archive, '--json');
  const findings = z.array(finding).parse(JSON.parse(listed.out));
  expect(new Set(findings.map(({ kind }) => kind))).toContain('person-spelling');
  expect(shown.out).toContain(`${findings.length} cose da guardare.`);
});
