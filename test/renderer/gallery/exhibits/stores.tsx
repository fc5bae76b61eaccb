import { useState } from 'react';
import { NO_ARCHIVE, useArchive, usePlan, useWritable } from '../../../../renderer/stores/archive-store.ts';
import { useFindings } from '../../../../renderer/stores/findings-store.ts';
import { NO_HAND_OUTS, useHandOuts } from '../../../../renderer/stores/hand-outs-store.ts';
import { type Target, useInterface } from '../../../../renderer/stores/interface-store.ts';
import { useObjectiveLock } from '../../../../renderer/stores/objective-lock.ts';
import { useFieldFindings, useObjectiveFindings } from '../../../../renderer/stores/use-objective-findings.ts';
import { useTargetField } from '../../../../renderer/stores/use-target-field.ts';

/** Findings of two objectives: of a field, of a row, of another field, and of the other objective. */
const FINDINGS = [
  { objectiveId: 'o1', entity: 'objective', field: 'title', message: 'del titolo' },
  { objectiveId: 'o1', entity: 'phase', field: 'title', message: 'della fase' },
  { objectiveId: 'o1', entity: 'objective', field: 'year', message: "dell'anno" },
  { objectiveId: 'o2', entity: 'objective', field: 'title', message: "dell'altro" },
];
/** Where a finding may lead, and whether it is a field of the first objective. */
const TARGETS: Readonly<Record<string, Target>> = {
  titolo: { entity: 'objective', rowId: 'o1', field: 'title' },
  testo: { entity: 'objective', rowId: 'o1', field: 'a "text"' },
  'altro obiettivo': { entity: 'objective', rowId: 'o2', field: 'title' },
  fase: { entity: 'phase', rowId: 'o1', field: 'title' },
  obiettivo: { entity: 'objective', rowId: 'o1', field: null },
  'senza campo': { entity: 'objective', rowId: 'o1', field: 'plain' },
};

/** What the screens read from the stores by hooks; buttons put into the stores what a test wants there. */
export function StoresExhibit() {
  const [objectiveId, setObjectiveId] = useState('o1');
  const id = objectiveId as never;
  const panel = useTargetField(objectiveId);
  const target = useInterface((state) => state.target);
  const lock = useObjectiveLock(id);
  const shown = {
    plan: usePlan()?.code ?? null,
    writable: useWritable(),
    findings: useObjectiveFindings(id).map(({ message }) => message),
    ofTitle: useFieldFindings(id, 'title'),
    lock: lock?.sender ?? null,
    target: target === null ? null : target.field,
  };
  const open = (access: 'read' | 'write', planId: string) =>
    useArchive.setState({
      ...NO_ARCHIVE,
      archive: { access } as never,
      registers: {
        ...NO_ARCHIVE.registers,
        plans: [
          { id: 'p1', code: 'UNO' },
          { id: 'p2', code: 'DUE' },
        ] as never,
      },
      planId: planId as never,
    });
  const acts: Readonly<Record<string, () => void>> = {
    scrivere: () => open('write', 'p2'),
    leggere: () => open('read', 'p3'),
    rilievi: () => useFindings.setState({ findings: FINDINGS as never, known: true }),
    consegna: () => useHandOuts.setState({ ...NO_HAND_OUTS, locks: new Map([['o1', { sender: 'Ufficio' }]]) as never }),
    'secondo obiettivo': () => setObjectiveId('o2'),
    ...Object.fromEntries(
      Object.entries(TARGETS).map(([name, to]) => [`vai: ${name}`, () => useInterface.setState({ target: to })]),
    ),
  };
  return (
    <>
      {Object.entries(acts).map(([name, act]) => (
        <button key={name} type="button" onClick={act}>
          {name}
        </button>
      ))}
      <output>{JSON.stringify(shown)}</output>
      <div ref={panel}>
        <div style={{ height: '200vh' }} />
        <div data-field="title">
          <input aria-label="Titolo" />
        </div>
        <div data-field={'a "text"'}>
          <textarea aria-label="Testo" />
        </div>
        <div data-field="plain">Nulla da scrivere</div>
      </div>
    </>
  );
}
