/** The steps of the text zoom, in percent. */
export const TEXT_ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export type TextZoom = (typeof TEXT_ZOOM_STEPS)[number];

/** The next step up or down, or the same at the ends. */
export function nextTextZoom(zoom: TextZoom, direction: 'in' | 'out'): TextZoom {
  const at = TEXT_ZOOM_STEPS.indexOf(zoom);
  return TEXT_ZOOM_STEPS[direction === 'in' ? at + 1 : at - 1] ?? zoom;
}

/** How many lines a cell of a grid shows, where the letters leave room for fewer than the style sheet says. */
function linesAt(zoom: TextZoom): string {
  if (zoom >= 175) return '1';
  return zoom >= 150 ? '2' : '';
}

/** Scales the letters, and with them every size that is written in rem. */
export function applyTextZoom(zoom: TextZoom): void {
  const { style } = document.documentElement;
  style.setProperty('--pg-text-zoom', String(zoom / 100));
  // Among large letters a row that showed all of its texts would leave no room for another.
  style.setProperty('--pg-cell-lines', linesAt(zoom));
}
