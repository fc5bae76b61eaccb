import { cleanValue } from '../../format/clean-text.ts';
import { fieldName } from '../../format/field-names.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { indicatorFinding, objectiveFinding, phaseFinding } from './new-finding.ts';
import type { PersonMention } from './person-findings.ts';

const KIND = 'unseen-characters';
const WHAT = 'ha caratteri che non si vedono, o spazi che non sono spazi: corretto, si legge come prima.';

/** Texts that came in with characters nobody sees, before the doors cleaned them: one finding a field, of a name where it is used. */
export function unseenFindings(detail: ObjectiveDetail): Finding[] {
  const { code, shortDescription, title, implementation, progressReport, councillor, centre, status } = detail;
  const own = { code, shortDescription, title, implementation, progressReport };
  const named = {
    councillorId: councillor,
    statusId: status,
    centreId: [centre?.code, centre?.longName, centre?.shortName].join(''),
  };
  return [
    ...unclean({ ...own, ...named }).map((field) =>
      objectiveFinding(detail, KIND, message('objectives', field), field),
    ),
    ...detail.phases.flatMap((phase) =>
      unclean({ description: phase.description, note: phase.note, centreId: phase.centre }).map((field) =>
        phaseFinding(detail, phase, KIND, field, message('phases', field)),
      ),
    ),
    ...detail.indicators.flatMap((indicator) =>
      unclean({ description: indicator.description, note: indicator.note, typeId: indicator.type }).map((field) =>
        indicatorFinding(detail, indicator, KIND, field, message('indicators', field)),
      ),
    ),
  ];
}

/** People whose names have such characters, each once. */
export function unseenNameFindings(mentions: readonly PersonMention[]): Finding[] {
  const people = new Map(mentions.map((mention) => [mention.personId, mention]));
  return [...people.values()]
    .filter(({ name }) => cleanValue(name) !== name)
    .map(({ name, personId, code }) => ({
      kind: KIND,
      message: `Il nome «${cleanValue(name)}» (in ${code}) ${WHAT}`,
      objectiveId: null,
      objectiveCode: null,
      entity: 'person',
      rowId: personId,
      field: 'name',
    }));
}

function unclean<Field extends string>(texts: Readonly<Record<Field, string>>): Field[] {
  const fields = Object.keys(texts) as Field[];
  return fields.filter((field) => cleanValue(texts[field]) !== texts[field]);
}

function message(table: string, field: string): string {
  const name = fieldName(table, field);
  return `«${name.slice(0, 1).toUpperCase()}${name.slice(1)}» ${WHAT}`;
}
