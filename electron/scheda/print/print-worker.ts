import { answerQuestions } from '../../threads/answer-questions.ts';
import { printContract } from './print-contract.ts';
import { runPrintJob } from './run-print-job.ts';

/** The thread that prints. */
answerQuestions(printContract, {
  print: (request, { progress, cancelled }) =>
    runPrintJob(request, { onProgress: (done, total) => progress('Stampa', done, total), cancelled }),
});
