import type { ComparisonReport } from '../../electron/exchange/comparison/comparison-report.ts';

/** A report of one objective with every kind of difference, and of the registers. */
export const SOME_REPORT: ComparisonReport = {
  title: 'Confronto fra prima.pegaso e dopo.pegaso',
  before: 'prima.pegaso',
  after: 'dopo.pegaso',
  notices: ['Gli enti sono diversi: «Comune di Vallechiara» e «Comune di Prova».'],
  counts: { added: 1, removed: 1, changed: 2 },
  groups: [
    {
      code: '2026_A01_01',
      title: 'Una città più pulita',
      differences: [
        { what: 'modifica', subject: '', field: 'descrizione estesa', before: '', after: 'riga 1\nriga 2' },
        { what: 'modifica', subject: 'Fase 1 «Avvio»', field: 'peso', before: '10,00', after: '1.020,00' },
        { what: 'aggiunta', subject: 'Fase 2 «=1+1»', field: '', before: null, after: 'Fase 2\npeso 20,00' },
        { what: 'eliminazione', subject: 'Indicatore 1', field: '', before: 'Qualità 😀', after: null },
      ],
    },
    {
      code: '',
      title: 'Elenchi e impostazioni',
      differences: [{ what: 'modifica', subject: 'Persona', field: 'nominativo', before: 'x', after: 'y' }],
    },
  ],
};
