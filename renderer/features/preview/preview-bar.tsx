import { ActionIcon } from '@mantine/core';
import { IconArrowAutofitWidth, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { useInterface } from '../../stores/interface-store.ts';
import styles from './preview.module.css';
import { PreviewKinds } from './preview-kinds.tsx';
import { usePreviewZoom } from './preview-zoom.ts';

interface PreviewBarProps {
  /** Of the paper's own size; null while there is no page. */
  readonly percent: number | null;
  readonly fits: boolean;
  readonly onStep: (direction: 'in' | 'out') => void;
}

/** Name of the pane, size of the page, the way to fold it, and what it shows. */
export function PreviewBar({ percent, fits, onStep }: PreviewBarProps) {
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.title}>Anteprima</h2>
        {percent !== null && (
          <div role="group" aria-label="Dimensione della pagina" className={styles.zoom}>
            <ActionIcon variant="subtle" color="gray" aria-label="Rimpicciolisci" onClick={() => onStep('out')}>
              <IconMinus aria-hidden size="1rem" />
            </ActionIcon>
            <output className={styles.percent}>{Math.round(percent)}%</output>
            <ActionIcon variant="subtle" color="gray" aria-label="Ingrandisci" onClick={() => onStep('in')}>
              <IconPlus aria-hidden size="1rem" />
            </ActionIcon>
            <ActionIcon
              variant={fits ? 'light' : 'subtle'}
              color={fits ? 'blue' : 'gray'}
              aria-label="Adatta alla larghezza"
              aria-pressed={fits}
              title="Adatta alla larghezza"
              onClick={() => usePreviewZoom.setState({ zoom: fits ? Math.round(percent) : 'fit' })}
            >
              <IconArrowAutofitWidth aria-hidden size="1.125rem" />
            </ActionIcon>
          </div>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Chiudi l'anteprima"
          title="Chiudi l'anteprima (Ctrl+3)"
          onClick={() => useInterface.setState({ previewFolded: true })}
        >
          <IconX aria-hidden size="1rem" />
        </ActionIcon>
      </div>
      <PreviewKinds />
    </>
  );
}
