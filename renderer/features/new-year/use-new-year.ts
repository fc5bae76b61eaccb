import { useEffect, useMemo, useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { NewYearProposal, YearCandidate } from '../../../shared/schemas/new-year.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { Refusal, refusalMessage } from '../../refusal.ts';
import { makeNewYear } from '../../stores/new-year.ts';

/** From which vista and year, into which vista; `toPlan` null for the one that follows. */
export interface NewYearWish {
  readonly planId: Id;
  readonly from: number;
  readonly toPlan: string | null;
}

/** A new year as it is prepared: what would go on, under which codes. What was ticked or typed is forgotten when another year or vista is chosen. */
export function useNewYear(first: NewYearWish, onDone: () => void) {
  const [wish, setWish] = useState(first);
  const [proposal, setProposal] = useState<NewYearProposal | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const [codes, setCodes] = useState<ReadonlyMap<Id, string>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [isWorking, setWorking] = useState(false);

  useEffect(() => {
    let isGone = false;
    setRefusal(null);
    setFields({});
    void (async () => {
      try {
        await saveEverything();
        const told = await ask('new-year:propose', wish);
        if (isGone) return;
        setProposal(told);
        setTicked(new Set(told.candidates.filter(({ goesOn }) => goesOn).map(({ id }) => id)));
        setCodes(new Map());
      } catch (thrown) {
        if (isGone) return;
        setProposal(null);
        setRefusal(refusalMessage(thrown));
      }
    })();
    return () => {
      isGone = true;
    };
  }, [wish]);

  const chosen = useMemo(() => (proposal?.candidates ?? []).filter(({ id }) => ticked.has(id)), [proposal, ticked]);
  const tick = (ids: readonly Id[], isTicked: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids) isTicked ? after.add(id) : after.delete(id);
      return after;
    });
  const codeOf = ({ id, nextCode }: YearCandidate) => codes.get(id) ?? nextCode;

  const make = async () => {
    if (proposal === null) return;
    setRefusal(null);
    setFields({});
    setWorking(true);
    try {
      const renewals = chosen.map((candidate) => ({ id: candidate.id, code: codeOf(candidate) }));
      const made = await makeNewYear({ ...wish, renewals });
      announce(
        `Fatto il ${made.year}: ${counted(made.objectiveIds.length, 'obiettivo', 'obiettivi')}. Ctrl+Z lo toglie.`,
      );
      onDone();
    } catch (thrown) {
      if (thrown instanceof Refusal) setFields(thrown.fields);
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(false);
    }
  };
  return {
    wish,
    proposal,
    ticked,
    chosen,
    refusal,
    fields,
    isWorking,
    codeOf,
    choose: (part: Partial<NewYearWish>) => setWish((before) => ({ ...before, ...part })),
    tick,
    typeCode: (id: Id, code: string) => setCodes((before) => new Map(before).set(id, code)),
    make,
  };
}
