import { SegmentedControl } from '@mantine/core';
import styles from './preview.module.css';
import { type PreviewKind, usePreviewKind } from './preview-zoom.ts';

const KINDS = [
  { value: 'scheda', label: 'Scheda' },
  { value: 'gantt', label: 'Cronoprogramma' },
  { value: 'list', label: 'Elenco del centro' },
] as const satisfies readonly { readonly value: PreviewKind; readonly label: string }[];

/** Which paper the pane shows. */
export function PreviewKinds() {
  const kind = usePreviewKind((state) => state.kind);
  return (
    <div className={styles.kinds}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Che cosa mostrare"
        data={[...KINDS]}
        value={kind}
        onChange={(chosen) => {
          const found = KINDS.find(({ value }) => value === chosen);
          if (found !== undefined) usePreviewKind.setState({ kind: found.value });
        }}
      />
    </div>
  );
}
