import { basename } from 'node:path';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { answerQuestions } from '../threads/answer-questions.ts';
import { officialContract } from './official-contract.ts';
import { readOfficialFile } from './read-official-file.ts';

/** A thread that reads one official document. It may be ended at any moment: it opens no archive. */
answerQuestions(officialContract, {
  read: ({ path }) => readOfficialFile(readDocumentBytes(path), basename(path)),
});
