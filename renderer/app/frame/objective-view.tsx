import { lazy, useMemo } from 'react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { ObjectiveActions } from '../../features/creation/objective-actions.tsx';
import { ObjectiveFindings } from '../../features/findings/objective-findings.tsx';
import { GeneralPanel } from '../../features/general/general-panel.tsx';
import { ObjectiveMarks } from '../../features/hand-outs/objective-marks.tsx';
import { YearLinks } from '../../features/new-year/year-links.tsx';
import { ObjectiveHeader } from '../../features/objective/objective-header.tsx';
import { ObjectiveTabs } from '../../features/objective/objective-tabs.tsx';
import { IndicatorsPanel } from '../../features/rows/indicators-panel.tsx';
import { ParticipantsPanel } from '../../features/rows/participants-panel.tsx';
import { PhasesPanel } from '../../features/rows/phases-panel.tsx';
import { LongTextPanel } from '../../features/texts/long-text-panel.tsx';
import { findingTab } from '../../stores/finding-tab.ts';
import { useFindings } from '../../stores/findings-store.ts';
import type { ObjectiveTab } from '../../stores/interface-store.ts';

const ReviewPanel = lazy(async () => ({
  default: (await import('../../features/reviews/panel/review-panel.tsx')).ReviewPanel,
}));
const HistoryPanel = lazy(async () => ({
  default: (await import('../../features/history/history-panel.tsx')).HistoryPanel,
}));

/** One objective: its header, and its parts as tabs. */
export function ObjectiveView({ objective }: { readonly objective: ObjectiveDetail }) {
  return (
    <>
      <ObjectiveHeader
        objective={objective}
        actions={<ObjectiveActions objective={objective} />}
        links={<YearLinks objectiveId={objective.id} />}
      />
      <ObjectiveMarks objectiveId={objective.id} />
      <ObjectiveFindings objectiveId={objective.id} />
      <ObjectiveTabs
        counts={{
          soggetti: objective.participants.length,
          fasi: objective.phases.length,
          indicatori: objective.indicators.length,
        }}
        findings={useFindingCounts(objective)}
        panels={{
          dati: <GeneralPanel objective={objective} />,
          modalita: <LongTextPanel objective={objective} field="implementation" />,
          stato: <LongTextPanel objective={objective} field="progressReport" />,
          soggetti: <ParticipantsPanel objective={objective} />,
          fasi: <PhasesPanel objective={objective} />,
          indicatori: <IndicatorsPanel objective={objective} />,
          verifica: <ReviewPanel objective={objective} />,
          storia: <HistoryPanel objective={objective} />,
        }}
      />
    </>
  );
}

function useFindingCounts({ id }: ObjectiveDetail): Readonly<Partial<Record<ObjectiveTab, number>>> {
  const findings = useFindings((state) => state.findings);
  return useMemo(() => {
    const counts: Partial<Record<ObjectiveTab, number>> = {};
    for (const finding of findings) {
      if (finding.objectiveId !== id) continue;
      const tab = findingTab(finding);
      counts[tab] = (counts[tab] ?? 0) + 1;
    }
    return counts;
  }, [findings, id]);
}
