import { defined } from './defined-field.ts';

/** The fields of tables whose rows are those of a register. */
export const REGISTER_FIELDS = {
  centres: [
    defined('code', 'Codice', 'code', 12, 'codice centro | cod. | cod. centro | codice cdr | sigla'),
    defined(
      'longName',
      'Nome esteso',
      'line',
      44,
      'centro | centro di responsabilita | denominazione | nome | nome del centro | descrizione | settore | servizio | struttura',
      true,
    ),
    defined('shortName', 'Nome breve', 'line', 24, 'nome abbreviato | abbreviazione | denominazione breve'),
    defined(
      'parentId',
      'Sotto',
      'line',
      28,
      'centro superiore | codice padre | codice centro superiore | dipende da | padre',
    ),
  ],
  people: [
    defined(
      'name',
      'Nome',
      'line',
      30,
      'cognome e nome | nome e cognome | nominativo | persona | responsabile | dipendente | dirigente',
      true,
    ),
  ],
} as const;
