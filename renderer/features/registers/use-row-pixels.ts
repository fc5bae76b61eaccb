import { useInterface } from '../../stores/interface-store.ts';

/** A row is 2 rem high. */
const ROW_REM = 2;
const REM_PIXELS = 16;

/** The height of a row in pixels at the size the letters have now. */
export function useRowPixels(): number {
  return (useInterface((state) => state.zoom) / 100) * ROW_REM * REM_PIXELS;
}
