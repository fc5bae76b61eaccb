import { expect, test } from 'vitest';
import { shortCode } from '../../../../renderer/features/tree/short-code.ts';

test('a code leaves out what its place and its year say', () => {
  expect(shortCode({ code: 'DUP_10_0101', year: null }, 'DUP_10')).toBe('0101');
  expect(shortCode({ code: '2026_A01_00', year: 2026 }, 'DUP_10_0101')).toBe('A01_00');
  expect(shortCode({ code: 'DUP_100', year: null }, 'DUP_10')).toBe('DUP_100');
  expect(shortCode({ code: 'DUP_10', year: null }, undefined)).toBe('DUP_10');
});
