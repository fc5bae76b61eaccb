import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { Suspense } from 'react';
import { Announcer } from '../components/announcer/announcer.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useArchive } from '../stores/archive-store.ts';
import { ApplicationFinder } from './application-finder.tsx';
import { Dialogs } from './dialogs.tsx';
import { lazyFeature } from './lazy-feature.tsx';
import { useClosing } from './use-closing.ts';
import { useInterfaceLook } from './use-interface-look.ts';
import { useKeyboard } from './use-keyboard.ts';
import { Workspace } from './workspace.tsx';

const PrintPanel = lazyFeature<object>('printing/print-panel', 'PrintPanel');

/** The window: the start screen until an archive is open, then the three panes. */
export function App() {
  const isOpen = useArchive(({ archive }) => archive !== null);
  useInterfaceLook();
  useKeyboard();
  useClosing();
  return (
    <>
      {isOpen ? <Workspace /> : <StartScreen />}
      {isOpen && <ApplicationFinder />}
      <Dialogs />
      <Suspense fallback={null}>
        <PrintPanel />
      </Suspense>
      <Notifications position="bottom-right" transitionDuration={0} />
      <Announcer />
    </>
  );
}
