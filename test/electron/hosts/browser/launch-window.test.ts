import { expect, test } from 'vitest';
import { canSandbox } from '../../../../electron/hosts/browser/launch-window.ts';

test.each([
  ['linux', 0, false],
  ['linux', 1000, true],
  ['darwin', 0, true],
  ['darwin', 501, true],
  ['win32', null, true],
] as const)('on %s the user %s has a browser in its sandbox: %s', (platform, user, can) => {
  expect(canSandbox(platform, user)).toBe(can);
});
