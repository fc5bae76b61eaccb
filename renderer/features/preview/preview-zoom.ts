import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** As wide as the pane, or a percent of the paper's own size. */
export type PreviewZoom = 'fit' | number;

const STEPS = [25, 50, 75, 100, 125, 150, 200, 300] as const;

/** How large the page is shown; kept between runs. */
export const usePreviewZoom = create<{ readonly zoom: PreviewZoom }>()(
  persist(() => ({ zoom: 'fit' as PreviewZoom }), { name: 'pegaso-preview' }),
);

/** The step above or below what is on screen now; the same at the ends. */
export function nextStep(percent: number, direction: 'in' | 'out'): number {
  const rounded = Math.round(percent);
  const next = direction === 'in' ? STEPS.find((step) => step > rounded) : STEPS.findLast((step) => step < rounded);
  return next ?? rounded;
}
