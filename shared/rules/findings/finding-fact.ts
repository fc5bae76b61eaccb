import type { AcceptedFinding, Finding, FindingKind } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';

/** What a message begins with that speaks of a row (new-finding.ts). */
const ROW = /^(?:Fase|Indicatore) (?:«.*?»|senza descrizione): /u;

/** Kinds that are told of one objective, but can only be seen over all of them. */
export const WHOLE_KINDS: readonly FindingKind[] = ['duplicate-code', 'objective-weights'];

/** What can be said to be well as it is. */
export type FoundFact = Pick<Finding, 'kind' | 'message' | 'objectiveId' | 'entity' | 'rowId' | 'field'>;

/**
 * What a finding saw: what it says and the value of its field, so that it is known again, and found anew where either is another. A phase or
 * indicator may be described otherwise, and a person named more often, without anything having changed.
 * @param detail the objective that it is about; null for one of the whole archive.
 */
export function findingFact(
  finding: FoundFact,
  detail: ObjectiveDetail | null,
): Pick<AcceptedFinding, 'fact' | 'value'> {
  const { kind, message, field, rowId } = finding;
  if (kind === 'person-spelling') return { fact: spellingsIn(message), value: '' };
  if (detail === null || WHOLE_KINDS.includes(kind)) return { fact: message, value: '' };
  const row: object | undefined = [detail, ...detail.phases, ...detail.indicators, ...detail.participants].find(
    ({ id }) => id === rowId,
  );
  return {
    fact: message.replace(ROW, ''),
    value: field === null || row === undefined ? '' : JSON.stringify(Reflect.get(row, field) ?? null),
  };
}

/** The spellings that a message about a person names, however often each is written. */
function spellingsIn(message: string): string {
  return [...message.matchAll(/«[^»]*»/gu)]
    .map(([name]) => name)
    .sort()
    .join(' ');
}

/** The findings of an objective, or of the whole archive, those marked that were accepted as they are. */
export function markAccepted(
  findings: readonly Finding[],
  accepted: readonly AcceptedFinding[],
  detail: ObjectiveDetail | null,
): readonly Finding[] {
  if (accepted.length === 0) return findings;
  return findings.map((finding) => {
    if (finding.doubt !== undefined) return finding;
    const { fact, value } = findingFact(finding, detail);
    const found = accepted.find(
      (one) =>
        one.kind === finding.kind &&
        // Which of two spellings is the rarest, to which the finding leads, changes as people are named.
        (one.rowId === finding.rowId || one.kind === 'person-spelling') &&
        one.field === finding.field &&
        one.fact === fact &&
        one.value === value,
    );
    return found === undefined ? finding : { ...finding, accepted: { id: found.id, who: found.who, at: found.at } };
  });
}
