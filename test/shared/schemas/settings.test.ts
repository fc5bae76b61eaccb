import { expect, test } from 'vitest';
import { archiveChannels } from '../../../shared/ipc/channels/archive.ts';
import { DEFAULT_SETTINGS, settings } from '../../../shared/schemas/settings.ts';

test('one setting that is changed leaves all others as they are', () => {
  const { input } = archiveChannels['archive:write-settings'];
  expect(input.parse({ pageNumbers: true })).toEqual({ pageNumbers: true });
  expect(input.safeParse({ tolerance: 10_001 }).success).toBe(false);
});

test('settings written before there were checks have the usual ones', () => {
  const { expectedProgress: _, tolerance: __, phasesShare: ___, objectiveWeights: ____, ...before } = DEFAULT_SETTINGS;
  expect(settings.parse(before)).toEqual(DEFAULT_SETTINGS);
});
