import { useCallback, useEffect, useState } from 'react';
import type { BackupFile } from '../../../../shared/ipc/channels/backups.ts';
import type { DeletedGroup, PastSide } from '../../../../shared/ipc/channels/merging.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { exchanging } from '../../../stores/exchange-work.ts';
import { openMerge } from '../../../stores/merge-store.ts';
import type { Moment } from '../comparing/comparison-side.ts';
import { FIRST_DRAFT, type PastDraft, pastOf } from './past-draft.ts';

/** What was found of one version of the past. */
interface Found {
  readonly from: PastSide;
  readonly groups: readonly DeletedGroup[];
}

/** What a person does to bring back what was deleted: where from, what was found, what of it; what is refused is said. */
export function useBringBack(onDone: () => void) {
  const [draft, setDraft] = useState<PastDraft>(FIRST_DRAFT);
  const [moments, setMoments] = useState<readonly Moment[]>([]);
  const [copies, setCopies] = useState<readonly BackupFile[]>([]);
  /** Whether it is known what there is to choose from: until then the day would be asked for that nobody was shown. */
  const [isReady, setReady] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const token = useArchive(({ archive }) => archive?.token ?? null);

  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  }, []);

  useEffect(() => {
    let current = true;
    const read = async () => {
      // What is typed and not yet written is of today: the days before it are then the past.
      await saveEverything();
      const past = await ask('comparison:moments');
      const { backups } = token === null ? { backups: [] } : await ask('backups:list', { token });
      if (!current) return;
      setMoments(past.moments);
      setCopies(backups);
      const kind = past.moments.length === 0 && backups.length > 0 ? 'copy' : 'past';
      setDraft({ ...FIRST_DRAFT, kind, moment: past.moments[0]?.at ?? null, copy: backups[0]?.token ?? null });
    };
    void attempt(read).then(() => {
      if (current) setReady(true);
    });
    return () => {
      current = false;
    };
  }, [token, attempt]);

  const change = (part: Partial<PastDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setFound(null);
    setChosen(new Set());
  };
  return {
    draft,
    moments,
    copies,
    isReady,
    groups: found?.groups ?? null,
    chosen,
    refusal,
    change,
    chooseFile: () =>
      attempt(async () => {
        const file = await ask('deleted:choose');
        if (file !== null) change({ kind: 'file', file });
      }),
    choose: (keys: readonly string[], isChosen: boolean): void =>
      setChosen((before) => {
        const after = new Set(before);
        for (const key of keys) {
          if (isChosen) after.add(key);
          else after.delete(key);
        }
        return after;
      }),
    find: () =>
      attempt(async () => {
        const from = pastOf(draft);
        if (!from.ok) return setRefusal(`Da dove riportarlo: ${from.message}`);
        await saveEverything();
        const { groups } = await exchanging(() => ask('deleted:find', { from: from.value }));
        setFound({ from: from.value, groups: [...groups] });
        setChosen(new Set());
        announce(groups.length === 0 ? 'Da allora non è stato eliminato niente' : 'Ecco ciò che è stato eliminato');
      }),
    bringBack: () =>
      attempt(async () => {
        if (found === null) return;
        await saveEverything();
        const { from } = found;
        openMerge(await exchanging(() => ask('deleted:bring-back', { from, keys: [...chosen] })));
        onDone();
      }),
  };
}
