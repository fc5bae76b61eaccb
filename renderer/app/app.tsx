import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { Announcer } from '../components/announcer/announcer.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useArchive } from '../stores/archive-store.ts';
import { Dialogs } from './dialogs.tsx';
import { useClosing } from './use-closing.ts';
import { useInterfaceLook } from './use-interface-look.ts';
import { useKeyboard } from './use-keyboard.ts';

const Workspace = lazy(async () => ({ default: (await import('./workspace.tsx')).Workspace }));
const PrintPanel = lazy(async () => ({ default: (await import('../features/printing/print-panel.tsx')).PrintPanel }));

/** The window: the start screen until an archive is open, then the three panes. */
export function App() {
  const isOpen = useArchive(({ archive }) => archive !== null);
  useInterfaceLook();
  useKeyboard();
  useClosing();
  return (
    <>
      <Suspense fallback={null}>{isOpen ? <Workspace /> : <StartScreen />}</Suspense>
      <Dialogs />
      <Suspense fallback={null}>
        <PrintPanel />
      </Suspense>
      <Notifications position="bottom-right" transitionDuration={0} />
      <Announcer />
    </>
  );
}
