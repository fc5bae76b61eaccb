/**
 * Asks for who types: of all the answers that are still to come only that to the last question is given, however late the others are.
 * @param ask never rejects: a refusal is an answer too.
 */
export function lastAnswer<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  give: (answer: Answer) => void,
): (question: Question) => Promise<void> {
  let asked = 0;
  return async (question) => {
    asked += 1;
    const mine = asked;
    const answer = await ask(question);
    if (mine === asked) give(answer);
  };
}
