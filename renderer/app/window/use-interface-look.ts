import { useEffect } from 'react';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { applyTextZoom } from '../../theme/text-zoom.ts';
import { useColorSchemeToggle } from '../commands/toggle-color-scheme.ts';

/** Keeps the window as the person has set it: the size of the letters, light or dark, the name of the archive in its title. */
export function useInterfaceLook(): void {
  const zoom = useInterface((state) => state.zoom);
  const fileName = useArchive(({ archive }) => archive?.fileName);
  useColorSchemeToggle();
  useEffect(() => applyTextZoom(zoom), [zoom]);
  useEffect(() => {
    document.title = fileName === undefined ? 'Pegaso' : `${fileName} - Pegaso`;
  }, [fileName]);
}
