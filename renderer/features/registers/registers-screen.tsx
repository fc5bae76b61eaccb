import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { BandsPanel } from './bands-panel.tsx';
import { CentresPanel } from './centres-panel.tsx';
import { LevelsPanel } from './levels-panel.tsx';
import { ListPanel } from './list-panel.tsx';
import { NamedPanel } from './named-panel.tsx';
import { PlansPanel } from './plans-panel.tsx';
import { COUNCILLORS, LISTS, PEOPLE } from './register-texts.ts';
import styles from './registers.module.css';

/** Elenchi: what objectives refer to. Each can be renamed, added, deleted where nothing uses it, and two that are one united. */
export function RegistersScreen() {
  const { plans, centres, people, councillors, listItems, bands } = useArchive((state) => state.registers);
  const levels = useArchive(({ archive }) => archive?.levels ?? []);
  const [tab, setTab] = useState<string | null>('plans');
  const person = useTargetPerson(() => setTab('people'));
  const panels: readonly (readonly [key: string, label: string, panel: ReactNode])[] = [
    ['plans', 'Viste', <PlansPanel key="plans" plans={plans} />],
    ['levels', 'Livelli', <LevelsPanel key="levels" levels={levels} />],
    ['centres', 'Centri', <CentresPanel key="centres" centres={centres} />],
    ['people', 'Persone', <NamedPanel key={person} register={PEOPLE} rows={people} target={person} />],
    [
      'councillors',
      'Assessorati',
      <NamedPanel key="councillors" register={COUNCILLORS} rows={councillors} target={null} />,
    ],
    ...LISTS.map(
      (list) =>
        [
          list.kind,
          list.label,
          <ListPanel key={list.kind} {...list} items={listItems.filter(({ kind }) => kind === list.kind)} />,
        ] as const,
    ),
    ['bands', 'Fasce', <BandsPanel key="bands" bands={bands} />],
  ];
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>Elenchi</h2>
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={styles.tabs ?? ''}>
        <Tabs.List aria-label="Elenchi">
          {panels.map(([key, label]) => (
            <Tabs.Tab key={key} value={key}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panels.map(([key, , panel]) => (
          <Tabs.Panel key={key} value={key} className={styles.panel ?? ''}>
            {panel}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

/** The person a finding led to; `onArrive` shows where people are. */
function useTargetPerson(onArrive: () => void): Id | null {
  const target = useInterface((state) => state.target);
  const people = useArchive(({ registers }) => registers.people);
  const [person, setPerson] = useState<Id | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival a target.
  useEffect(() => {
    if (target?.entity !== 'person') return;
    setPerson(people.find(({ id }) => id === target.rowId)?.id ?? null);
    onArrive();
    useInterface.setState({ target: null });
  }, [target]);
  return person;
}
