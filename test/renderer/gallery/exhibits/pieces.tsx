import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../renderer/components/dialogs/confirm-dialog.tsx';
import { EmptyState } from '../../../../renderer/components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../../../renderer/components/errors/error-panel.tsx';
import { KeyboardHint } from '../../../../renderer/components/keyboard/keyboard-hint.tsx';
import { ProgressPanel } from '../../../../renderer/components/progress/progress-panel.tsx';
import { SplitPanes } from '../../../../renderer/components/split-panes/split-panes.tsx';
import { SavingStatus } from '../../../../renderer/components/status-bar/saving-status.tsx';
import { StatusBar, StatusItem } from '../../../../renderer/components/status-bar/status-bar.tsx';
import { Highlighted } from '../../../../renderer/components/text/highlighted.tsx';
import { FindingLine } from '../../../../renderer/pieces/findings/finding-line.tsx';
import { FindingMark } from '../../../../renderer/pieces/findings/finding-mark.tsx';
import { writeTo } from '../fake-archive.ts';

/** Everything that is neither a field nor a grid. */
export function PiecesExhibit() {
  const [size, setSize] = useState(18);
  const [open, setOpen] = useState(true);
  const [asking, setAsking] = useState(false);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 'calc(100vh - 5rem)' }}>
      <SplitPanes
        start={{
          name: 'tree',
          label: 'Albero',
          open,
          size,
          least: 12,
          most: 30,
          onSize: setSize,
          content: (
            <div style={{ padding: '0.5rem' }}>
              <div>
                A01 Programmare <FindingMark count={3} counted />
              </div>
              <div>
                <Highlighted
                  runs={[
                    { text: 'Emergenza ', marked: false },
                    { text: 'epidemio', marked: true },
                    { text: 'logica', marked: false },
                  ]}
                />
              </div>
            </div>
          ),
        }}
      >
        <div style={{ display: 'grid', gap: '1rem', padding: '1rem' }}>
          <EmptyState
            icon={<IconFolderOpen />}
            title="Nessun obiettivo in questa vista"
            action={<Button onClick={() => setAsking(true)}>Elimina la vista</Button>}
          >
            Gli obiettivi del PEG si scrivono sotto un programma, o si importano dalle schede ufficiali.
          </EmptyState>
          <FindingLine message="I pesi delle fasi fanno 95,00: ne mancano 5,00" onGo={() => setOpen(!open)} />
          <ErrorPanel
            title="L’archivio non si può scrivere"
            actions={<Button variant="default">Apri in sola lettura</Button>}
          >
            Un altro Pegaso lo tiene aperto: chiuderlo, o aprire in sola lettura.
          </ErrorPanel>
          <ProgressPanel
            what="Stampa delle schede"
            done={412}
            total={1000}
            unit="obiettivi"
            onCancel={() => setOpen(true)}
          />
          <KeyboardHint keys="Ctrl+Invio">nuova riga</KeyboardHint>
        </div>
      </SplitPanes>
      <StatusBar>
        <SavingStatus lastSaved="14:32" onGo={() => undefined} />
        <StatusItem>11 obiettivi</StatusItem>
        <StatusItem end>Annulla: peso della fase 2</StatusItem>
      </StatusBar>
      {asking && (
        <ConfirmDialog
          title="Eliminare la vista DUP 2020 2022?"
          confirmLabel="Elimina"
          onConfirm={() => writeTo('eliminata')}
          onClose={() => setAsking(false)}
        >
          La vista e i suoi 11 obiettivi vanno via: non si può tornare indietro.
        </ConfirmDialog>
      )}
    </div>
  );
}
