import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createRecentArchives } from '../../../electron/session/recent-archives.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const unexpected = () => expect.fail('The list could not be read');
const at = (hour: number) => isoInstant.parse(`2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`);

test('the last opened stands first, once, and the oldest fall off; the next start finds them', () => {
  const folder = temporaryFolder();
  const recent = createRecentArchives(folder, unexpected);
  expect(recent.list()).toEqual([]);
  for (let hour = 0; hour < 14; hour += 1) recent.note(`/${hour % 13}.pegaso`, at(hour));
  recent.forget('/5.pegaso');
  const again = createRecentArchives(folder, unexpected).list();
  expect(again.slice(0, 2)).toEqual([
    { path: '/0.pegaso', lastOpened: at(13) },
    { path: '/12.pegaso', lastOpened: at(12) },
  ]);
  expect(again).toHaveLength(11);
  expect(readdirSync(folder)).toEqual(['recent-archives.json']);
});

test('a list that cannot be understood is set aside, told, and begun anew', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'recent-archives.json');
  writeFileSync(path, '[{"path": ');
  const report = vi.fn();
  const recent = createRecentArchives(folder, report);
  expect(recent.list()).toEqual([]);
  expect(report).toHaveBeenCalledOnce();
  expect(existsSync(`${path}.damaged`)).toBe(true);
  recent.note('/a.pegaso', at(1));
  expect(recent.list()).toHaveLength(1);
});
