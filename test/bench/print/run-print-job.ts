import { answerOf } from '../answer-of.ts';
import { type PrintJob, type PrintReply, printReply } from './print-job.ts';

/** The engines compared, each a program that answers a print job in a process of its own. */
export const ENGINES = {
  pegaso: './print-with-pegaso.ts',
  pdfmake: './peers/print-with-pdfmake.ts',
  chromium: './peers/print-with-chromium.ts',
} as const;
export type Engine = keyof typeof ENGINES;

/** Runs one print job in a new process; its peak memory includes that of the processes it starts. */
export async function runPrintJob(engine: Engine, job: PrintJob): Promise<PrintReply> {
  const { message, descendantBytes } = await answerOf(new URL(ENGINES[engine], import.meta.url), job);
  const reply = printReply.parse(message);
  return { ...reply, peakBytes: reply.peakBytes + descendantBytes };
}
