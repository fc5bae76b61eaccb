import '../../theme/widgets.css';
import { lazy, Suspense } from 'react';
import { SplitPanes } from '../../components/split-panes/split-panes.tsx';
import { DamagedBanner } from '../../features/health/damaged-banner.tsx';
import { TreePane } from '../../features/tree/tree-pane.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { attempt } from '../commands/attempt.ts';
import { doOnLine } from '../commands/do-on-line.ts';
import { runCommand } from '../commands/run-command.ts';
import { shownPanes } from '../commands/shown-panes.ts';
import styles from '../workspace.module.css';
import { ApplicationFinder } from './application-finder.tsx';
import { FootBar } from './foot-bar.tsx';
import { MainPane } from './main-pane.tsx';
import { TopBar } from './top-bar.tsx';
import { useRoomForThree } from './use-room-for-three.ts';

const PreviewPane = lazy(async () => ({
  default: (await import('../../features/preview/preview-pane.tsx')).PreviewPane,
}));

/** The open archive: tree, objective, printed page, between a bar that leads and a bar that says how things stand. */
export function Workspace() {
  const { treeSize, previewSize, ...panes } = useInterface();
  const { tree, preview } = shownPanes(panes, useRoomForThree());
  return (
    <div className={styles.root}>
      <div>
        <TopBar />
        <DamagedBanner
          onRestore={() => useInterface.setState({ dialog: 'restore' })}
          onSalvage={() => void runCommand('salvage')}
        />
      </div>
      <SplitPanes
        start={{
          name: 'tree',
          label: 'Albero degli obiettivi',
          open: tree,
          size: treeSize,
          least: 14,
          most: 40,
          onSize: (size) => useInterface.setState({ treeSize: size }),
          content: <TreePane onCommand={onCommand} />,
        }}
        end={{
          name: 'preview',
          label: 'Anteprima della scheda',
          open: preview,
          size: previewSize,
          least: 16,
          most: 60,
          onSize: (size) => useInterface.setState({ previewSize: size }),
          content: (
            <Suspense fallback={null}>
              <PreviewPane />
            </Suspense>
          ),
        }}
      >
        <MainPane />
      </SplitPanes>
      <FootBar />
      <ApplicationFinder />
    </div>
  );
}

function onCommand(...command: Parameters<typeof doOnLine>): void {
  void attempt(() => doOnLine(...command));
}
