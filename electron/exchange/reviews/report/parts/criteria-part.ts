import { formatHundredths } from '../../../../../shared/format/numbers.ts';
import type { Reckoning } from '../../../../../shared/schemas/review-figures.ts';
import type { ReportBlock } from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { oneLine } from './figures-in-words.ts';

const EXPECTED: Readonly<Record<Reckoning['expectedProgress'], string>> = {
  linear: 'cresce con i giorni, dall’inizio alla fine prevista di ogni fase',
  milestone: 'è tutto alla fine prevista di ogni fase',
  none: 'non è calcolato',
};

/** How the figures were reckoned, what outcomes are called, and what was left out of means. */
export function criteriaPart({
  order,
  figures: { reckoning, bands },
  objectives,
}: ReportSource): readonly ReportBlock[] {
  const leftOut = objectives.filter(({ notAssessable }) => notAssessable);
  const rules: readonly (readonly [string, string])[] = [
    ['Avanzamento atteso', EXPECTED[reckoning.expectedProgress]],
    ['Tolleranza', `uno scarto fino a ${formatHundredths(reckoning.tolerance)} è in linea`],
    ['Fasi senza avanzamento', reckoning.blankProgress === 'zero' ? 'contano zero' : 'non contano'],
    [
      'Risultato',
      reckoning.phasesShare === 0
        ? 'raggiungimento degli indicatori; dove non si misura, avanzamento delle fasi'
        : `${formatHundredths(reckoning.phasesShare)} % avanzamento delle fasi, il resto raggiungimento degli indicatori`,
    ],
    [
      'Raggiungimento',
      reckoning.objectiveAttainment === 'weightedMean'
        ? 'media pesata degli indicatori'
        : 'il peggiore degli indicatori',
    ],
    ['Medie di più obiettivi', "pesate con il peso dell'obiettivo; senza peso conta 1,00; gli annullati restano fuori"],
  ];
  return [
    { kind: 'heading', level: 2, text: 'Criteri' },
    {
      kind: 'table',
      columns: [
        { head: 'Criterio', width: 180, align: 'left' },
        { head: 'Come si calcola', width: 562, align: 'left' },
      ],
      rows: rules.map((cells) => ({ cells })),
    },
    ...(bands.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: 'Fascia', width: 180, align: 'left' as const },
              { head: 'Da', width: 562, align: 'left' as const },
            ],
            rows: bands.map(({ minimum, label }) => ({ cells: [label, formatHundredths(minimum)] })),
          },
        ]),
    {
      kind: 'paragraph',
      text:
        leftOut.length === 0
          ? 'Nessun obiettivo è stato dichiarato non valutabile.'
          : `Non valutabili, e fuori dalle medie: ${leftOut.length}.`,
    },
    ...leftOut.map(({ code, evaluationNote }) => ({
      kind: 'paragraph' as const,
      label: code,
      text: order.isInternal ? oneLine(evaluationNote) : '',
    })),
  ];
}
