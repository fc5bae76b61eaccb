import type { Cover } from '../../../shared/schemas/cover.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { printableText, type SeenCharacter } from '../../paper/layout/printable-text.ts';

/** A character that is not printed as it is, and the field it was first seen in, named in Italian. */
export interface ReplacedCharacter extends SeenCharacter {
  readonly field: string;
}

export interface PrintableScheda {
  readonly scheda: Scheda;
  /** Each character once. */
  readonly replaced: readonly ReplacedCharacter[];
}

/** Makes every text of a scheda printable. */
export function printableScheda(scheda: Scheda): PrintableScheda {
  const replaced = new Map<number, ReplacedCharacter>();
  const clean = (text: string, field: string): string =>
    printableText(text, (seen) => {
      if (!replaced.has(seen.codePoint)) replaced.set(seen.codePoint, { ...seen, field });
    });
  return {
    scheda: {
      ...scheda,
      municipality: clean(scheda.municipality, 'Ente'),
      levelLabel: clean(scheda.levelLabel, 'Livello'),
      code: clean(scheda.code, 'Codice'),
      councillor: clean(scheda.councillor, 'Assessorato'),
      centre: clean(scheda.centre, 'Centro di Responsabilità'),
      title: clean(scheda.title, 'Descrizione estesa'),
      responsible: clean(scheda.responsible, 'Responsabile'),
      ancestors: scheda.ancestors.map((ancestor) => ({
        levelLabel: clean(ancestor.levelLabel, 'Collegato a'),
        code: clean(ancestor.code, 'Collegato a'),
        title: clean(ancestor.title, 'Collegato a'),
      })),
      implementation: clean(scheda.implementation, 'Modalità di Attuazione'),
      progressReport: clean(scheda.progressReport, 'Stato di Attuazione'),
      participants: scheda.participants.map((participant) => ({
        ...participant,
        name: clean(participant.name, 'Soggetti coinvolti'),
        relation: clean(participant.relation, 'Soggetti coinvolti'),
      })),
      status: clean(scheda.status, 'Stato'),
      phases: scheda.phases.map((phase, index) => ({
        ...phase,
        description: clean(phase.description, `Fase ${index + 1}, descrizione`),
        responsible: clean(phase.responsible, `Fase ${index + 1}, responsabile`),
        centre: clean(phase.centre, `Fase ${index + 1}, centro di responsabilità`),
        note: clean(phase.note, `Fase ${index + 1}, note`),
      })),
      indicators: scheda.indicators.map((indicator, index) => ({
        ...indicator,
        description: clean(indicator.description, `Indicatore ${index + 1}, descrizione`),
        type: clean(indicator.type, `Indicatore ${index + 1}, tipo`),
        note: clean(indicator.note, `Indicatore ${index + 1}, note`),
      })),
    },
    replaced: [...replaced.values()],
  };
}

/** Makes the names on a cover printable. */
export function printableCover(cover: Cover): Cover {
  const clean = (text: string): string => printableText(text, () => undefined);
  const { plan, levelLabel, shortDescription, centre } = cover.parameters;
  return {
    ...cover,
    parameters: {
      ...(plan === undefined ? {} : { plan: { code: clean(plan.code), name: clean(plan.name) } }),
      ...(levelLabel === undefined ? {} : { levelLabel: clean(levelLabel) }),
      ...(shortDescription === undefined ? {} : { shortDescription: clean(shortDescription) }),
      ...(centre === undefined ? {} : { centre: { code: clean(centre.code), name: clean(centre.name) } }),
    },
  };
}
