#!/usr/bin/env node
import { resolve } from 'node:path';
import process from 'node:process';
import { failureOf } from './output/failure.ts';
import { processTerminal } from './output/terminal.ts';
import { runDemo } from './run-demo.ts';

const FOLDER = resolve('out');
const terminal = processTerminal();
const now = () => new Date();
const started = performance.now();

try {
  const { objectives, pages, files } = await runDemo(FOLDER, now);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1).replace('.', ',');
  terminal.out(
    `Archivio di esempio e schede in «${FOLDER}»: ${objectives} obiettivi, ${pages} pagine, ${files.length} file PDF, ${seconds} secondi.`,
  );
} catch (error) {
  terminal.err(failureOf(error, now()).message);
  process.exitCode = 1;
}
