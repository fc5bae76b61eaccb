import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect } from 'react';
import { Announcer } from '../components/announcer/announcer.tsx';
import { usePrintJob } from '../features/printing/print-job.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useArchive } from '../stores/archive-store.ts';
import { Dialogs } from './frame/dialogs.tsx';
import { watchGoneDrafts } from './unsaved/gone-drafts.ts';
import { useClosing } from './window/use-closing.ts';
import { useDroppedFiles } from './window/use-dropped-files.ts';
import { useInterfaceLook } from './window/use-interface-look.ts';
import { useKeyboard } from './window/use-keyboard.ts';

const Workspace = lazy(async () => ({ default: (await import('./frame/workspace.tsx')).Workspace }));
const PrintPanel = lazy(async () => ({ default: (await import('../features/printing/print-panel.tsx')).PrintPanel }));
const Messages = lazy(async () => ({ default: (await import('./frame/messages.tsx')).Messages }));

/** The window: the start screen until an archive is open, then the three panes. */
export function App() {
  const isOpen = useArchive(({ archive }) => archive !== null);
  const hasPrint = usePrintJob(({ job }) => job !== null);
  const hasMessages = useNotifications().notifications.length > 0;
  useInterfaceLook();
  useKeyboard();
  useClosing();
  useDroppedFiles();
  useEffect(watchGoneDrafts, []);
  return (
    <>
      <Suspense fallback={null}>{isOpen ? <Workspace /> : <StartScreen />}</Suspense>
      <Dialogs />
      <Suspense fallback={null}>{hasPrint && <PrintPanel />}</Suspense>
      <Suspense fallback={null}>{hasMessages && <Messages />}</Suspense>
      <Announcer />
    </>
  );
}
