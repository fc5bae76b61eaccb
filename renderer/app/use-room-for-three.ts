import { useViewportSize } from '@mantine/hooks';
import { useInterface } from '../stores/interface-store.ts';

/** Narrower than this, in rem, three panes would leave the objective no room: then it is tree or preview. */
const LEAST = 68;
const REM_PX = 16;

/** Whether the window is wide enough for tree, objective and preview, letters as large as they are. */
export function useRoomForThree(): boolean {
  const { width } = useViewportSize();
  const zoom = useInterface((state) => state.zoom);
  // Before the window was measured it is taken to be wide.
  return width === 0 || width / ((REM_PX * zoom) / 100) >= LEAST;
}
