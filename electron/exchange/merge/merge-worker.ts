import { answerQuestions } from '../../threads/answer-questions.ts';
import { workCancelled } from '../exchange-work.ts';
import { withToldCells } from '../spreadsheets/cells/told-cells.ts';
import { MergeDesk } from './merge-desk.ts';
import { mergeContract } from './merge-messages.ts';

let opened: MergeDesk | null = null;

/** The desk of this thread. @throws Error before it was opened. */
function desk(): MergeDesk {
  if (opened === null) throw new Error('A merge was asked about before it was opened');
  return opened;
}

/** The thread that holds a merge while it is looked at. */
answerQuestions(mergeContract, {
  open: async (job, watch) => {
    try {
      opened = await withToldCells(() => MergeDesk.open(job, watch));
    } catch (error) {
      throw watch.cancelled() ? workCancelled() : error;
    }
    return opened.summary();
  },
  summary: () => desk().summary(),
  entries: (objectiveId) => desk().entries(objectiveId),
  decide: ({ target, choice, today }) => desk().decide(target, choice, today),
  result: () => desk().result(),
  refresh: () => desk().refresh(),
  writeReport: ({ out, date }) => desk().writeReport(out, date),
});
