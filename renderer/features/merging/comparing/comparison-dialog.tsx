import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ask } from '../../../api.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { PendingNote } from '../../../pieces/exchange/pending-note.tsx';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { PartFields } from '../../../pieces/selection/part-fields.tsx';
import { partOf, partOnScreen, type TypedPart } from '../../../pieces/selection/typed-selection.ts';
import { refusalMessage, refusalUnlessStopped } from '../../../refusal.ts';
import { exchanging, stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { openMerge } from '../../../stores/merge-store.ts';
import styles from './comparing.module.css';
import { areSame, type Moment, OPEN_SIDE, type SideDraft, type Snapshot, sideOf } from './comparison-side.ts';
import { SideChoice } from './side-choice.tsx';

/** Asks which two versions to compare, of which plan and year, and shows what differs. */
export function ComparisonDialog({ onClose }: { readonly onClose: () => void }) {
  const [snapshotId] = useState(() => useInterface.getState().comparedWith);
  const [before, setBefore] = useState<SideDraft>({
    ...OPEN_SIDE,
    kind: snapshotId === null ? 'past' : 'snapshot',
    snapshotId,
  });
  const [after, setAfter] = useState<SideDraft>(OPEN_SIDE);
  const [part, setPart] = useState<TypedPart>(partOnScreen);
  const [moments, setMoments] = useState<readonly Moment[]>([]);
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);

  useEffect(() => {
    let current = true;
    const read = async () => {
      try {
        // What is typed and not yet written is of today: the days before it are then the past.
        await saveEverything();
        const found = await ask('comparison:moments');
        if (!current) return;
        setMoments(found.moments);
        setSnapshots(found.snapshots);
        const [last] = found.moments;
        if (snapshotId !== null) return;
        setBefore((draft) => (last === undefined ? { ...draft, kind: 'file' } : { ...draft, moment: last.at }));
      } catch (thrown) {
        if (current) setRefusal(refusalMessage(thrown));
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [snapshotId]);

  const chooseFile = async () => {
    setRefusal(null);
    try {
      return await ask('comparison:choose');
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
      return null;
    }
  };

  const compare = async () => {
    const [one, other] = [sideOf(before), sideOf(after)];
    if (!one.ok) return setRefusal(`Prima: ${one.message}`);
    if (!other.ok) return setRefusal(`Dopo: ${other.message}`);
    if (areSame(one.value, other.value)) return setRefusal('Prima e dopo sono la stessa versione: cambiarne una.');
    setRefusal(null);
    try {
      await saveEverything();
      openMerge(
        await exchanging(() => ask('comparison:begin', { before: one.value, after: other.value, part: partOf(part) })),
      );
      onClose();
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };

  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };

  return (
    <Dialog onClose={giveUp} title="Confronta due versioni" size="56rem">
      <Stack gap="md">
        <div className={styles.sides}>
          <SideChoice
            label="Prima"
            draft={before}
            moments={moments}
            snapshots={snapshots}
            onChange={(change) => setBefore((draft) => ({ ...draft, ...change }))}
            onChooseFile={chooseFile}
          />
          <SideChoice
            label="Dopo"
            draft={after}
            moments={moments}
            snapshots={snapshots}
            onChange={(change) => setAfter((draft) => ({ ...draft, ...change }))}
            onChooseFile={chooseFile}
          />
        </div>
        <div className={styles.part}>
          <PartFields value={part} onChange={(field, value) => setPart((now) => ({ ...now, [field]: value }))} />
        </div>
        <PendingNote beginning="un confronto" />
        {refusal !== null && <ErrorPanel title="Il confronto non è cominciato">{refusal}</ErrorPanel>}
        <WorkProgress />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={giveUp}>
            Annulla
          </Button>
          <Button loading={isRunning} data-autofocus onClick={() => void compare()}>
            Confronta
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
