import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJudge, judgeFiles, type Verdict } from './judge-files.ts';
import { plantedFaults } from './planted-faults.ts';
import { printDocuments } from './printed-documents.ts';

/*
 * Proves that what the program prints is PDF/A-2a and PDF/UA-1: veraPDF judges a document of every kind, and must find the fault in
 * each that has one planted. Ends with 1 when a rule is broken or a planted fault is not found.
 */

const folder = mkdtempSync(join(tmpdir(), 'pegaso-proof-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const judge = findJudge(folder);
if ('missing' in judge) say(`PDF/A and PDF/UA: skipped, ${judge.missing}`);
else await prove(judge.classes);

async function prove(from: string): Promise<void> {
  const documents = await printDocuments(folder);
  const faults = Object.entries(plantedFaults()).map(([name, bytes], index) => {
    const path = join(folder, `planted-${index}.pdf`);
    writeFileSync(path, bytes);
    return [name, path] as const;
  });
  const verdicts = judgeFiles(from, [...Object.values(documents), ...faults.map(([, path]) => path)]);
  const ofFile = (path: string) => verdicts.filter(({ file }) => file === path);

  const printed = Object.entries(documents).flatMap(([name, path]) => ofFile(path).map((one) => ({ name, ...one })));
  for (const { name, ...verdict } of printed) say(line(name, verdict));
  const missed = faults.filter(([, path]) => ofFile(path).every(({ broken }) => broken.length === 0));
  for (const [name, path] of faults) {
    const rules = ofFile(path).flatMap(({ profile, broken }) => broken.map(({ rule }) => `${profile} ${rule}`));
    say(`planted: ${name}: ${rules.length === 0 ? 'NOT FOUND' : `found, ${rules.slice(0, 4).join(', ')}`}`);
  }
  const broken = printed.reduce((sum, one) => sum + one.broken.length, 0);
  const checks = printed.reduce((sum, one) => sum + one.checks, 0);
  say(
    `${Object.keys(documents).length} documents, ${checks} checks, ${broken} rules broken; ${faults.length - missed.length} of ${faults.length} planted faults found`,
  );
  process.exitCode = broken === 0 && missed.length === 0 ? 0 : 1;
}

function line(name: string, { profile, checks, broken }: Verdict): string {
  const rules = broken.map(({ rule, times, words }) => `\n    ${rule}, ${times} times: ${words}`);
  return `${name.padEnd(36)} ${profile.padEnd(4)} ${String(checks).padStart(10)} checks ${String(broken.length).padStart(3)} rules broken${rules.join('')}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
