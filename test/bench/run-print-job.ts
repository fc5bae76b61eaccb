import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type PrintJob, type PrintReply, printReply } from './print-job.ts';
import { watchDescendants } from './process-memory.ts';

/** The engines compared, each a program that answers a print job in a process of its own. */
export const ENGINES = {
  pegaso: './print-with-pegaso.ts',
  pdfmake: './peers/print-with-pdfmake.ts',
  chromium: './peers/print-with-chromium.ts',
} as const;
export type Engine = keyof typeof ENGINES;

/** Runs one print job in a new process; its peak memory includes that of the processes it starts. */
export async function runPrintJob(engine: Engine, job: PrintJob): Promise<PrintReply> {
  const program = fileURLToPath(new URL(ENGINES[engine], import.meta.url));
  const child = fork(program, [JSON.stringify(job)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  let message: unknown = null;
  child.on('message', (value) => {
    message = value;
  });
  if (child.pid === undefined) throw new Error(`${engine} could not be started`);
  const stopWatching = watchDescendants(child.pid);
  const [exit] = await once(child, 'close');
  const descendantBytes = stopWatching();
  if (exit !== 0) throw new Error(`${engine} failed: ${complaint.trim().slice(-500)}`);
  const reply = printReply.parse(message);
  return { ...reply, peakBytes: reply.peakBytes + descendantBytes };
}
