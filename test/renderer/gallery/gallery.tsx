import '../../../renderer/theme/widgets.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../../../renderer/components/announcer/announcer.tsx';
import { keepFocus } from '../../../renderer/components/focus/keep-focus.ts';
import { PegasoProvider } from '../../../renderer/theme/pegaso-provider.tsx';
import { applyTextZoom } from '../../../renderer/theme/text-zoom.ts';
import { FieldsExhibit } from './exhibits/fields.tsx';
import { GridExhibit } from './exhibits/grid.tsx';
import { KeepingExhibit } from './exhibits/keeping.tsx';
import { MergingExhibit } from './exhibits/merging.tsx';
import { PiecesExhibit } from './exhibits/pieces.tsx';
import { StoresExhibit } from './exhibits/stores.tsx';

const EXHIBITS = {
  fields: FieldsExhibit,
  grid: GridExhibit,
  pieces: PiecesExhibit,
  stores: StoresExhibit,
  merging: () => <MergingExhibit show="return" />,
  comparison: () => <MergingExhibit show="comparison" />,
  agreement: () => <MergingExhibit show="agreement" />,
  settings: () => <KeepingExhibit show="settings" />,
  registers: () => <KeepingExhibit show="registers" />,
  objective: () => <KeepingExhibit show="PEG" />,
  'objective above': () => <KeepingExhibit show="PROGRAMMA" />,
  comparing: () => <MergingExhibit show="dialog" />,
} as const;

const asked = new URL(location.href).searchParams;
const Exhibit = EXHIBITS[(asked.get('exhibit') ?? 'fields') as keyof typeof EXHIBITS];
if (asked.get('zoom') === '200') applyTextZoom(200);
const root = document.getElementById('root');
if (root === null) throw new Error('No root');
keepFocus();
createRoot(root).render(
  <StrictMode>
    <PegasoProvider colorScheme={asked.get('scheme') === 'dark' ? 'dark' : 'light'}>
      <Announcer />
      <main style={{ padding: '1rem' }}>
        <h1 style={{ margin: '0 0 1rem', fontSize: '1.25rem' }}>Componenti</h1>
        <Exhibit />
      </main>
    </PegasoProvider>
  </StrictMode>,
);
