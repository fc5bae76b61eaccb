import { Tabs } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { FindingMark } from '../../pieces/findings/finding-mark.tsx';
import { OBJECTIVE_TABS, type ObjectiveTab, useInterface } from '../../stores/interface-store.ts';
import styles from './objective-tabs.module.css';

const LABELS: Readonly<Record<ObjectiveTab, string>> = {
  dati: 'Dati',
  modalita: 'Modalità',
  // The state itself, In Corso and the like, is a field of the data.
  stato: 'Stato di attuazione',
  soggetti: 'Soggetti',
  fasi: 'Fasi',
  indicatori: 'Indicatori',
  verifica: 'Verifica',
  storia: 'Storia',
};

interface ObjectiveTabsProps {
  readonly panels: Readonly<Record<ObjectiveTab, ReactNode>>;
  /** How many rows a tab has; absent where there is nothing to count. */
  readonly counts: Readonly<Partial<Record<ObjectiveTab, number>>>;
  /** How many findings a tab holds. */
  readonly findings: Readonly<Partial<Record<ObjectiveTab, number>>>;
}

/** The parts of an objective. Only the one on screen is drawn; what is typed in the others is not lost by leaving them. */
export function ObjectiveTabs({ panels, counts, findings }: ObjectiveTabsProps) {
  const tab = useInterface((state) => state.tab);
  return (
    <Tabs
      value={tab}
      onChange={(chosen) => {
        const next = OBJECTIVE_TABS.find((one) => one === chosen);
        if (next !== undefined) useInterface.setState({ tab: next });
      }}
      keepMounted={false}
      className={styles.root ?? ''}
    >
      <Tabs.List aria-label="Parti dell'obiettivo">
        {OBJECTIVE_TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={
              <span aria-hidden>
                <FindingMark count={findings[one] ?? 0} />
              </span>
            }
          >
            <span className="pg-sr-only">{heardName(LABELS[one], counts[one], findings[one] ?? 0)}</span>
            <span aria-hidden>
              {LABELS[one]}
              {counts[one] !== undefined && <span className={styles.count}>{counts[one]}</span>}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {OBJECTIVE_TABS.map((one) => (
        // The history may hold nothing that takes the focus: it is scrolled by keyboard as a whole.
        <Tabs.Panel
          key={one}
          value={one}
          className={styles.panel ?? ''}
          {...(one === 'storia' || one === 'verifica' ? { tabIndex: 0 } : {})}
        >
          <Suspense fallback={null}>{panels[one]}</Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A tab as it is heard: `Soggetti, 3, 2 da guardare`. */
function heardName(label: string, count: number | undefined, findings: number): string {
  return [label, ...(count === undefined ? [] : [count]), ...(findings === 0 ? [] : [`${findings} da guardare`])].join(
    ', ',
  );
}
