import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { billOfMaterials } from '../../../../electron/cli/packaging/bill-of-materials.ts';
import { noticeText } from '../../../../electron/cli/packaging/notice.ts';
import { thirdParties } from '../../../../electron/cli/packaging/third-parties.ts';

const project = resolve(import.meta.dirname, '../../../..');
const parties = thirdParties(project);

test('everything that the program asks for is named, with the version that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const named = parties.map(({ name, version }) => `${name} ${version}`);
  const asked = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  expect(asked.filter((one) => !named.includes(one))).toEqual([]);
  // Of these nothing is asked for by name: what is asked for brings them.
  expect(parties.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', '@tabler/icons', 'scheduler']));
  expect(named).toEqual([...new Set(named)]);
});

test('NOTICE names what the bill of materials does, with the licence of each', async () => {
  const notice = noticeText(parties);
  await expect(notice).toMatchFileSnapshot(join(project, 'NOTICE'));
  const bill = JSON.parse(billOfMaterials('1.2.3', parties)) as {
    readonly components: readonly { name: string; version: string; licenses: readonly Record<string, unknown>[] }[];
  };
  expect(bill.components.length).toBe(parties.length);
  const missing = bill.components.filter(({ name, version }) => !notice.includes(`\n${name} ${version} (`));
  expect(missing).toEqual([]);
  expect(notice).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('a bill of materials has an address, a licence and the print of each package', () => {
  const { components } = JSON.parse(billOfMaterials('1.2.3', parties));
  expect(components).toContainEqual(
    expect.objectContaining({
      name: '@mantine/core',
      purl: expect.stringMatching(/^pkg:npm\/%40mantine\/core@\d/u),
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/u) }],
    }),
  );
});
