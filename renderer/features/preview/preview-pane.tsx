import { Button, Loader } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { useObjective } from '../../stores/objective-store.ts';
import styles from './preview.module.css';
import { PreviewBar } from './preview-bar.tsx';
import { usePreviewKind } from './preview-zoom.ts';
import { SchedaPages } from './scheda-pages.tsx';
import { usePreview } from './use-preview.ts';

/** The scheda of the objective on screen or another paper of it, as it will be printed, redrawn as it is edited. */
export function PreviewPane() {
  const objective = useObjective((state) => state.objective);
  return (
    <div className={styles.root}>
      {objective === null ? (
        <>
          <EmptyBar />
          <EmptyState icon={<IconFileText aria-hidden />} title="Nessuna scheda da mostrare">
            Qui si vede la scheda dell'obiettivo scelto, come sarà stampata.
          </EmptyState>
        </>
      ) : (
        <ObjectivePreview objective={objective} />
      )}
    </div>
  );
}

function ObjectivePreview({ objective }: { readonly objective: ObjectiveDetail }) {
  const kind = usePreviewKind((state) => state.kind);
  const { shown, failure, retry } = usePreview(objective, kind);
  return (
    <>
      {failure !== null && (
        <div className={styles.failure}>
          <ErrorPanel title="L'anteprima non è aggiornata" actions={<Button onClick={retry}>Riprova</Button>}>
            {failure}
          </ErrorPanel>
        </div>
      )}
      {shown !== null && <SchedaPages {...shown} />}
      {shown === null && <EmptyBar />}
      {shown === null && failure === null && (
        <div className={styles.waiting}>
          <Loader size="sm" role="status" aria-label="Le pagine si stanno disegnando" />
        </div>
      )}
    </>
  );
}

function EmptyBar() {
  return <PreviewBar percent={null} fits onStep={() => undefined} />;
}
