import { useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { PackageInspection } from '../../../../shared/ipc/channels/hand-outs.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { enterArchive } from '../../../stores/enter-archive.ts';
import { exchanging } from '../../../stores/exchange-work.ts';
import { openMerge } from '../../../stores/merge-store.ts';
import { closePackage, inspectPackage } from '../../../stores/package-store.ts';
import { chooseArchive, useStart } from '../../../stores/start-store.ts';

type Command = 'receive' | 'merge' | 'open';

/** Carries out what is chosen for a package; what is refused stays in the dialog. */
export function usePackageCommands({ token, objectives }: PackageInspection, mayLeave: () => Promise<boolean>) {
  const [working, setWorking] = useState<Command | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const carryOut = async (command: Command, work: () => Promise<void>) => {
    setWorking(command);
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    } finally {
      setWorking(null);
    }
  };

  const receive = async () => {
    if (!(await mayLeave())) return;
    const archive = await exchanging(() => ask('packages:receive', { token }));
    if (archive === null) return;
    useStart.setState({ making: false, refused: null });
    await enterArchive(archive);
    closePackage();
    announce(`Creato l'archivio «${archive.fileName}» con ${counted(objectives, 'obiettivo', 'obiettivi')}.`);
  };
  const merge = async () => {
    await saveEverything();
    openMerge(await exchanging(() => ask('packages:merge', { token })));
    closePackage();
  };
  const openArchive = async () => {
    if (!(await mayLeave())) return;
    const before = useArchive.getState().archive?.token;
    await chooseArchive();
    // What could not be opened is shown by itself.
    if (useStart.getState().refused !== null) return closePackage();
    if (useArchive.getState().archive?.token !== before) await inspectPackage(token);
  };
  return {
    working,
    refusal,
    receive: () => void carryOut('receive', receive),
    merge: () => void carryOut('merge', merge),
    openArchive: () => void carryOut('open', openArchive),
  };
}
