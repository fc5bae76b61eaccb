import { z } from 'zod';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { type Id, id } from '../../schemas/primitives.ts';
import { personKey } from '../person-key.ts';

interface Spelling {
  readonly name: string;
  readonly personId: Id;
  readonly firstCode: string;
  times: number;
}

/** A place where a person is named. */
export const personMention = z.strictObject({ code: z.string(), name: z.string(), personId: id }).readonly();
export type PersonMention = z.infer<typeof personMention>;

/**
 * The same person written in two ways among all that is named: case, accents, apostrophes or spaces differ
 * (`riva paolo` / `RIVA PAOLO`), or the same words stand in another order (`PAOLO RIVA` / `RIVA PAOLO`). One finding a person,
 * which leads to the rarest spelling. @param wanted names of which one at least must be written so; any, when absent.
 */
export function personFindings(mentions: Iterable<PersonMention>, wanted?: ReadonlySet<string>): Finding[] {
  const spellings = new Map<string, Spelling>();
  for (const { code, name, personId } of mentions) {
    const known = spellings.get(name);
    if (known === undefined) spellings.set(name, { name, personId, firstCode: code, times: 1 });
    else known.times += 1;
  }
  const people = [...Map.groupBy(spellings.values(), ({ name }) => personKey(name)).values()];
  const isWanted = ({ name }: Spelling) => wanted === undefined || wanted.has(name);
  return people.filter((forms) => forms.some(isWanted)).flatMap(spellingFinding);
}

function spellingFinding(spellings: readonly Spelling[]): Finding[] {
  const [rarest, ...others] = spellings.toSorted((one, other) => one.times - other.times);
  if (rarest === undefined || others.length === 0) return [];
  const forms = [rarest, ...others].map(({ name, times, firstCode }) => `«${name}» (${howOften(times, firstCode)})`);
  return [
    {
      kind: 'person-spelling',
      message: `${forms.slice(0, -1).join(', ')} e ${forms.at(-1)} sembrano la stessa persona: scegliere una sola grafia.`,
      objectiveId: null,
      objectiveCode: null,
      entity: 'person',
      rowId: rarest.personId,
      field: 'name',
    },
  ];
}

const howOften = (times: number, firstCode: string) =>
  times === 1 ? `una volta, in ${firstCode}` : `${times} volte, la prima in ${firstCode}`;

/** Everyone an objective names, as often as it does. */
export function personMentions(detail: ObjectiveDetail): PersonMention[] {
  return [
    { name: detail.responsible, personId: detail.responsibleId },
    ...detail.participants.map(({ name, personId }) => ({ name, personId })),
    ...detail.phases.map(({ responsible, responsibleId }) => ({ name: responsible, personId: responsibleId })),
  ].flatMap(({ name, personId }) => (personId === null ? [] : [{ code: detail.code, name, personId }]));
}
