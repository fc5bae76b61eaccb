import { logFailure } from './logger.ts';

/** Takes an unexpected problem to the log: `where` is a word of the program's own, never of a person's. Never throws. */
export type ReportProblem = (where: string, problem: unknown) => void;

export const logProblem: ReportProblem = (where, problem) => {
  logFailure(new Error(`In ${where}`, { cause: problem }), new Date());
};
