import type { TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import { defined, type TableField } from './defined-field.ts';
import { REGISTER_FIELDS } from './register-fields.ts';

/** The objective that a row belongs to. */
const OWNER = defined(
  'objectiveId',
  'Obiettivo',
  'objective',
  18,
  'codice obiettivo | cod. obiettivo | codice | obiettivo di peg | codice scheda',
  true,
);

/** The fields of each table, in the order of their columns. */
export const TABLE_FIELDS: Readonly<Record<TableTarget, readonly TableField[]>> = {
  objectives: [
    defined('code', 'Codice', 'code', 18, 'codice obiettivo | cod. | cod. obiettivo | obiettivo | id obiettivo', true),
    { ...defined('level', 'Livello', 'level', 13, 'tipo obiettivo | livello obiettivo'), initial: 'PEG' },
    defined(
      'parentId',
      'Collegato a',
      'objective',
      18,
      'obiettivo superiore | codice padre | programma | obiettivo collegato',
    ),
    defined('year', 'Anno', 'year', 8, 'anno di riferimento | esercizio'),
    defined(
      'shortDescription',
      'Descrizione sintetica',
      'line',
      34,
      'titolo breve | oggetto | denominazione | sintesi',
    ),
    defined(
      'title',
      'Descrizione estesa',
      'text',
      44,
      'descrizione | titolo | descrizione obiettivo | titolo obiettivo',
    ),
    defined('councillorId', 'Assessorato', 'councillor', 22, 'assessore | amministratore | assessore di riferimento'),
    defined(
      'centreId',
      'Centro di responsabilità',
      'centre',
      28,
      'centro | cdr | settore | servizio | area | ufficio | struttura',
    ),
    defined('responsibleId', 'Responsabile', 'person', 24, 'dirigente | responsabile obiettivo | po | eq | titolare'),
    defined('statusId', 'Stato', 'status', 14, 'stato obiettivo | situazione'),
    { ...defined('weight', "Peso dell'obiettivo", 'hundredths', 12, 'peso obiettivo'), since: 2 },
    defined(
      'implementation',
      'Modalità di attuazione',
      'text',
      50,
      'modalita | attuazione | finalita | modalita operative',
    ),
    defined(
      'progressReport',
      'Stato di attuazione',
      'text',
      50,
      'relazione | rendicontazione | monitoraggio | stato avanzamento | verifica',
    ),
  ],
  phases: [
    OWNER,
    defined('description', 'Descrizione', 'text', 44, 'fase | descrizione fase | attivita | azione | fasi', true),
    defined(
      'plannedStart',
      'Inizio previsto',
      'date',
      13,
      'data inizio | inizio | data inizio prevista | dal | inizio prev.',
    ),
    defined(
      'plannedEnd',
      'Fine prevista',
      'date',
      13,
      'data fine | fine | scadenza | termine | data fine prevista | al | fine prev.',
    ),
    defined('weight', 'Peso', 'percentage', 10, 'peso % | peso fase | % peso | peso percentuale'),
    defined(
      'progress',
      'Avanzamento',
      'percentage',
      13,
      '% avanzamento | avanzamento % | % realizzazione | stato avanzamento | % completamento | realizzato %',
    ),
    defined('actualStart', 'Inizio effettivo', 'date', 13, 'data inizio effettiva | inizio eff.'),
    defined(
      'actualEnd',
      'Fine effettiva',
      'date',
      13,
      'data fine effettiva | conclusione | data conclusione | fine eff.',
    ),
    defined('responsibleId', 'Responsabile', 'person', 24, 'referente | responsabile fase | incaricato'),
    defined(
      'centreId',
      'Centro di responsabilità',
      'centre',
      28,
      'centro | cdr | settore | servizio | area | ufficio | struttura',
    ),
    defined('note', 'Nota', 'text', 40, 'note | osservazioni | annotazioni | commento | commenti'),
  ],
  indicators: [
    OWNER,
    defined(
      'description',
      'Descrizione',
      'text',
      44,
      'indicatore | descrizione indicatore | misura | kpi | indicatori',
      true,
    ),
    defined('typeId', 'Tipo', 'indicatorType', 18, 'tipo indicatore | tipologia | dimensione | categoria'),
    {
      ...defined('direction', 'Lettura del risultato', 'direction', 17, 'verso | direzione | polarita'),
      initial: 'higher',
    },
    { ...defined('weight', 'Peso', 'hundredths', 10, 'peso indicatore | peso %'), initial: 100 },
    defined(
      'target',
      'Valore atteso',
      'hundredths',
      13,
      'target | atteso | valore target | previsto | valore previsto | obiettivo atteso',
    ),
    defined(
      'result',
      'Valore raggiunto',
      'hundredths',
      13,
      'risultato | consuntivo | raggiunto | valore conseguito | valore consuntivo | valore effettivo | realizzato',
    ),
    { ...defined('unit', 'Unità di misura', 'line', 12, 'um | u.m. | unita | misura in'), since: 2 },
    defined('note', 'Nota', 'text', 40, 'note | osservazioni | annotazioni | commento | commenti'),
  ],
  ...REGISTER_FIELDS,
};
