import { assertNever } from '../../shared/assert-never.ts';
import type { Finding } from '../../shared/schemas/finding.ts';
import type { ObjectiveTab } from './interface-store.ts';

/** The tab of the objective where what a finding speaks of is corrected. */
export function findingTab({ entity, kind, field }: Finding): ObjectiveTab {
  switch (entity) {
    case 'phase':
      return 'fasi';
    case 'participant':
      return 'soggetti';
    case 'indicator':
      return 'indicatori';
    case 'objective':
      if (field === 'implementation') return 'modalita';
      if (field === 'progressReport') return 'stato';
      if (kind === 'late-unexplained' || kind === 'evaluation-unexplained') return 'verifica';
      if (kind === 'weights-not-100' || kind === 'no-phase') return 'fasi';
      return kind === 'no-indicator' ? 'indicatori' : 'dati';
    case 'person':
      return 'dati';
    default:
      return assertNever(entity);
  }
}
