import { expect, test, vi } from 'vitest';
import { failToStart, setupFailureLog } from '../../../../electron/hosts/electron/failure-log.ts';
import * as electron from '../../../support/app/fake-electron.ts';

vi.mock('electron', () => import('../../../support/app/fake-electron.ts'));
const logged = vi.hoisted(() => [] as string[]);
vi.mock('../../../../electron/log/logger.ts', () => ({
  logFailure: (problem: Error) => {
    logged.push(problem.message);
    return '/registro/pegaso.log';
  },
}));

test('a page whose process ended starts again, but not over and over', () => {
  setupFailureLog();
  const contents = new electron.FakeWebContents();
  const crash = (reason: string) => electron.app.emit('render-process-gone', {}, contents, { reason, exitCode: 9 });
  crash('clean-exit');
  expect(contents.reloads).toBe(0);
  crash('crashed');
  crash('oom');
  expect(contents.reloads).toBe(1);
  expect(logged.at(-1)).toBe("The page's process ended: oom, exit code 9");
});

test('a start that fails is told, with the place of the log, and ends', () => {
  failToStart(new Error('no page'));
  expect(electron.errorBoxes.at(-1)).toMatch(/^Pegaso non si avvia: .*«\/registro\/pegaso\.log»\.$/u);
  expect(electron.app.exits).toEqual([1]);
});
