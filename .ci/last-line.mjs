/*
 * Says what the runs of CI came to: `node last-line.mjs CHECKS EXIT=REPORT...`. CHECKS is a digit for each check, 1 where it passed.
 * EXIT is how Vitest ended, REPORT its report as JSON. Each failed test is told first, with the first line of why and the line of the test, so that the end of a
 * long output names them all. What fails without a failed test is told too, and counts as one:
 * a file that could not be read, a process that died in the middle of one, an error that no test waited for, a run without a report.
 * A test that passed at the second try is told by name too, and counts as passed. The last line is the counts alone. Ends with 1 when anything failed.
 */
import { existsSync, readFileSync } from 'node:fs';

const [checks = '', ...runs] = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };
const say = (line) => process.stdout.write(`${line}\n`);

for (const check of checks) count[check === '1' ? 'passed' : 'failed'] += 1;
for (const run of runs) {
  const [exit = '', path = ''] = run.split('=');
  const before = count.failed;
  if (existsSync(path)) for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) add(file);
  else blame(`No report was written: ${path}`);
  if (exit !== '0' && count.failed === before)
    blame(
      `${path}: Vitest ended with ${exit} and no failed test, by an error outside of any: see «Unhandled Error» above`,
    );
}
say(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

function add({ name, status, message, assertionResults }) {
  const those = (wanted) => assertionResults.filter((test) => test.status === wanted);
  for (const { fullName, failureMessages } of those('failed'))
    say(`${name}: «${fullName}»: ${firstLine(failureMessages[0])}${placeIn(name, failureMessages[0])}`);
  for (const { fullName, failureMessages } of those('passed'))
    if (failureMessages.length > 0)
      say(
        `Passed at the second try only, ${name}: «${fullName}»: ${firstLine(failureMessages[0])}${placeIn(name, failureMessages[0])}`,
      );
  const failed = those('failed').length;
  const unfinished = those('pending');
  count.passed += those('passed').length;
  count.skipped += those('skipped').length + those('todo').length;
  count.failed += failed;
  if (unfinished.length > 0) blame(`${name}: its process died or stopped in «${unfinished[0].fullName}»`);
  else if (status === 'failed' && failed === 0) blame(`${name}: did not run: ${firstLine(message)}`);
}

function firstLine(message = '') {
  return message.split('\n')[0];
}

/** Where in the test file it failed, as `(line 12)`; nothing when the message tells no place in it. */
function placeIn(name, message = '') {
  const place = message.split('\n').find((line) => line.includes(`${name}:`));
  const line = place?.match(/:(\d+):\d+\)?$/u)?.[1];
  return line === undefined ? '' : ` (line ${line})`;
}

function blame(why) {
  count.failed += 1;
  say(why);
}
