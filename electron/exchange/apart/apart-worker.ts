import { DocumentRefused } from '../../official/import/import-refusals.ts';
import { answerQuestions } from '../../threads/answer-questions.ts';
import { apartContract } from './apart-contract.ts';

/** A thread that reads one file between offices. It may be ended at any moment: it opens no archive. */
answerQuestions(apartContract, {
  package: async ({ path }, { signal }) => {
    const { readPackage } = await import('../package/read-package.ts');
    const { packedContent } = await import('../../archive/hand-outs/package-contents.ts');
    const { manifest, content } = await readPackage(path, { signal });
    return { manifest, content: packedContent(content) };
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
