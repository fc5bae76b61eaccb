import { useEffect } from 'react';
import { useInterface } from '../stores/interface-store.ts';
import { applyTextZoom } from '../theme/text-zoom.ts';

/** Keeps the page as the person has set it: the size of the letters. */
export function useInterfaceLook(): void {
  const zoom = useInterface((state) => state.zoom);
  useEffect(() => applyTextZoom(zoom), [zoom]);
}
