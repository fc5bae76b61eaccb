import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule of a profile that a file breaks. */
export interface BrokenRule {
  /** Clause of the standard and number of the test. */
  readonly rule: string;
  readonly times: number;
  /** What is wrong, and where first. */
  readonly words: string;
}

/** What veraPDF says of one file by one profile. */
export interface Verdict {
  readonly file: string;
  readonly profile: string;
  /** Checks made. */
  readonly checks: number;
  readonly broken: readonly BrokenRule[];
}

const MOST_OUTPUT = 64_000_000;

/** Where veraPDF's classes are, brought by Maven; or what is missing for it to judge, in a few words. */
export type Judge = { readonly classes: string } | { readonly missing: string };

/** What Maven says when it cannot reach the place that packages come from, which is no fault of ours. */
const UNREACHABLE = /Could not transfer|Unknown host|Connection (?:refused|timed out|reset)|Temporary failure in name/u;

/** @throws Error when Maven fails for another reason than its network. */
export function findJudge(folder: string): Judge {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  // The judge is started from its source.
  if (!(modules.stdout ?? '').includes('jdk.compiler')) return { missing: 'there is no Java with its compiler here' };
  if (spawnSync('mvn', ['-version']).error !== undefined) return { missing: 'there is no Maven here' };
  const out = join(folder, 'classes.txt');
  const order = ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), 'dependency:build-classpath'];
  const { status, stdout, stderr } = spawnSync('mvn', [...order, `-Dmdep.outputFile=${out}`], { encoding: 'utf8' });
  if (status === 0) return { classes: readFileSync(out, 'utf8').trim() };
  if (UNREACHABLE.test(stdout + stderr)) return { missing: 'Maven does not reach the place that veraPDF comes from' };
  throw new Error(`Maven failed:\n${stdout}${stderr}`);
}

/**
 * Judges PDF files by PDF/A-2a and PDF/UA-1. @param classes as `findJudge` gives them.
 * @throws Error when a file cannot be judged, or was not.
 */
export function judgeFiles(classes: string, files: readonly string[]): Verdict[] {
  const order = ['-cp', classes, join(import.meta.dirname, 'Judge.java'), ...files];
  const said = execFileSync('java', order, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  const verdicts: (Verdict & { readonly broken: BrokenRule[] })[] = [];
  for (const line of said.split('\n').filter(Boolean)) {
    const [first = '', second = '', third = '', ...rest] = line.split('\t');
    if (first !== '') verdicts.push({ file: first, profile: second, checks: Number(third), broken: [] });
    else verdicts.at(-1)?.broken.push({ rule: second, times: Number(third), words: rest.join(', ') });
  }
  // A profile that checks nothing would be as green as one that finds nothing.
  const judged = verdicts.filter(({ checks }) => checks > 0).length;
  if (judged !== files.length * 2) throw new Error(`${judged} verdicts on ${files.length} files by two profiles`);
  return verdicts;
}
