import { useViewportSize } from '@mantine/hooks';
import { useInterface } from '../../stores/interface-store.ts';
import { hasRoomForThree } from '../commands/shown-panes.ts';

/** Whether the window is wide enough for tree, objective and preview, letters as large as they are. */
export function useRoomForThree(): boolean {
  const { width } = useViewportSize();
  const zoom = useInterface((state) => state.zoom);
  // Before the window was measured it is taken to be wide.
  return width === 0 || hasRoomForThree(width, zoom);
}
