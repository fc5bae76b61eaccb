import { expect, test } from 'vitest';
import { isNewerVersion, isVersion } from '../../../shared/rules/newer-version.ts';

/** Each comes after the one before it. */
const RISING = [
  '0.9.0',
  '0.9.10',
  '0.10.0-alpha',
  '0.10.0-alpha.1',
  '0.10.0-alpha.2',
  '0.10.0-alpha.10',
  '0.10.0-alpha.beta',
  '0.10.0-beta',
  '0.10.0',
  '1.0.0-rc.1',
  '1.0.0',
  '10.0.0',
];

test('a version is newer by its numbers, and a release than its stages', () => {
  for (const [index, one] of RISING.entries()) {
    for (const [place, other] of RISING.entries()) {
      expect([one, other, isNewerVersion(one, other)]).toEqual([one, other, index > place]);
    }
  }
});

test('what is no version is neither newer nor older', () => {
  for (const text of ['', '1.0', 'v1.0.0', '1.0.0\nusato', '1.0.0-', '99999999999.0.0', '<b>1.0.0</b>']) {
    expect(isVersion(text)).toBe(false);
    expect(isNewerVersion(text, '0.1.0')).toBe(false);
    expect(isNewerVersion('0.1.0', text)).toBe(false);
  }
});
