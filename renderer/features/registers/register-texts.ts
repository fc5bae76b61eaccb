import type { ListKind } from '../../../shared/schemas/list-item.ts';
import type { NamedRegister } from './named-panel.tsx';

export const PEOPLE: NamedRegister = {
  kind: 'person',
  label: 'Persone',
  purpose:
    'Responsabili e soggetti coinvolti, come sono scritti. Si aggiungono da sole la prima volta che si scrivono.',
  addLabel: 'Nuova persona',
  fieldLabel: 'Nominativo',
  blank: 'Il nominativo serve: è quello che si stampa.',
};

export const COUNCILLORS: NamedRegister = {
  kind: 'councillor',
  label: 'Assessorati',
  purpose: 'Si leggono in testa alle schede, come «Sindaco» o «Bilancio e tributi».',
  addLabel: 'Nuovo assessorato',
  fieldLabel: 'Assessorato',
  blank: "Il nome dell'assessorato serve: è quello che si stampa.",
};

/** The lists a municipality may edit. */
export const LISTS: readonly {
  readonly kind: ListKind;
  readonly label: string;
  readonly purpose: string;
  readonly addLabel: string;
}[] = [
  {
    kind: 'status',
    label: 'Stati',
    purpose: 'A che punto è un obiettivo: In Corso, Concluso. Si scelgono nei dati, in questo ordine.',
    addLabel: 'Nuovo stato',
  },
  {
    kind: 'indicatorType',
    label: 'Tipi di indicatore',
    purpose: 'Che cosa misura un indicatore: efficacia, efficienza. Si scelgono negli indicatori, in questo ordine.',
    addLabel: 'Nuovo tipo',
  },
  {
    kind: 'relation',
    label: 'Relazioni',
    purpose:
      'Con che ruolo una persona prende parte a un obiettivo. Si scelgono nei soggetti coinvolti, in questo ordine.',
    addLabel: 'Nuova relazione',
  },
];
