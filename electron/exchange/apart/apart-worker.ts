import { DocumentRefused } from '../../official/import/import-refusals.ts';
import { answerQuestions } from '../../threads/answer-questions.ts';
import { apartContract } from './apart-contract.ts';

/** A thread that reads one file between offices. It may be ended at any moment: it opens no archive. */
answerQuestions(apartContract, {
  package: async ({ path }, { signal }) => {
    const { readPackedPackage } = await import('../package/read-package.ts');
    return readPackedPackage(path, { signal });
  },
  table: async ({ path, reading }, { signal }) => {
    const { readChosenTable } = await import('../spreadsheets/read-chosen-table.ts');
    try {
      return { kind: 'read' as const, chosen: await readChosenTable(path, reading, signal) };
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      return { kind: 'refused' as const, problems: [...error.problems] };
    }
  },
});
