import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../pieces/exchange/written-file.tsx';
import { refusalUnlessStopped } from '../../refusal.ts';
import { exchanging, useExchangeWork } from '../../stores/exchange-work.ts';

type Printed = NonNullable<OutputOf<'papers:print-schede'>>['files'][number];

interface VersionPrint {
  readonly label: string;
  /** Asks where and prints; null when the person closed the dialog. */
  readonly print: () => Promise<{ readonly file: Printed; readonly pages: number | null } | null>;
}

/** What is varied since the last version, before the act that adopts it has a number. */
export function proposalPrint(planId: Id, year: number): VersionPrint {
  return { label: 'Stampa proposta…', print: () => ask('papers:write-proposal', { planId, year }) };
}

/** The official schede as a version has them, all in one file. */
export function schedePrint(id: Id): VersionPrint {
  return {
    label: "Stampa schede com'erano…",
    print: async () => {
      const printed = await ask('papers:print-schede', { of: { kind: 'version', id }, centre: null, split: null });
      const [file] = printed?.files ?? [];
      return printed === null || file === undefined ? null : { file, pages: printed.pages };
    },
  };
}

/** The button of a print, and what is said of it. */
export function useVersionPrint({ label, print }: VersionPrint) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  const [printed, setPrinted] = useState<Awaited<ReturnType<VersionPrint['print']>>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async () => {
    setRefusal(null);
    setPrinted(null);
    try {
      await saveEverything();
      const done = await exchanging(print);
      setPrinted(done);
      if (done !== null) announce(`Scritto ${done.file.fileName}`);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  return {
    button: (
      <Button variant="default" loading={isRunning} onClick={() => void run()}>
        {label}
      </Button>
    ),
    outcome: (
      <>
        <WorkProgress />
        {refusal !== null && <ErrorPanel title="Non è stato stampato niente">{refusal}</ErrorPanel>}
        {printed !== null && (
          <>
            {printed.pages !== null && <p role="status">{counted(printed.pages, 'pagina', 'pagine')}.</p>}
            <WrittenFile file={printed.file} />
          </>
        )}
      </>
    ),
  };
}
