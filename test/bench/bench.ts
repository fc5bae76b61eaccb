import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appPart } from './app/app-part.ts';
import { archivePart } from './archive/archive-part.ts';
import type { BenchPart, PartReport } from './bench-part.ts';
import { exchangePart } from './exchange/exchange-part.ts';
import { importPart } from './import/import-part.ts';
import { printPart } from './print/print-part.ts';
import { reportPart } from './report/report-part.ts';
import { reportText, showMegabytes } from './report-text.ts';
import { reviewPart } from './review/review-part.ts';
import { searchPart } from './search/search-part.ts';
import { startPart } from './start/start-part.ts';

const PARTS: Readonly<Record<string, BenchPart>> = {
  print: printPart,
  archive: archivePart,
  search: searchPart,
  import: importPart,
  exchange: exchangePart,
  app: appPart,
  review: reviewPart,
  report: reportPart,
  start: startPart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const chosen = positionals.length === 0 ? Object.keys(PARTS) : positionals;
// A machine that is busy with other things measures them too: the load tells.
const machine = [
  cpus()[0]?.model ?? 'unknown processor',
  `${availableParallelism()} cores`,
  showMegabytes(totalmem()),
  `Node ${process.version}`,
  `load ${loadavg()[0]?.toFixed(1)} at the start`,
].join(', ');
process.stdout.write(`${machine}\n\n`);

const reports: Record<string, PartReport> = {};
for (const name of chosen) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`No part ${name}: there are ${Object.keys(PARTS).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-bench-'));
  try {
    const report = await part({ folder, quick: values.quick });
    reports[name] = report;
    process.stdout.write(`${reportText(name, report)}\n\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

mkdirSync('out', { recursive: true });
writeFileSync(
  'out/bench.json',
  `${JSON.stringify({ machine, at: new Date().toISOString(), parts: reports }, null, 2)}\n`,
);
