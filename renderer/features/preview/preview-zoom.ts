import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PaperKind } from '../../../shared/schemas/paper.ts';

/** As wide as the pane, or a percent of the paper's own size. */
export type PreviewZoom = 'fit' | number;

const STEPS = [25, 50, 75, 100, 125, 150, 200, 300] as const;

/** How large the page is shown; kept between runs. */
export const usePreviewZoom = create<{ readonly zoom: PreviewZoom }>()(
  persist(() => ({ zoom: 'fit' as PreviewZoom }), { name: 'pegaso-preview' }),
);

/** What the pane shows of the objective on screen: its scheda, its phases on an axis of time, or the list of its centre. */
export type PreviewKind = 'scheda' | PaperKind;

/** What is shown; kept between runs. */
export const usePreviewKind = create<{ readonly kind: PreviewKind }>()(
  persist(() => ({ kind: 'scheda' as PreviewKind }), { name: 'pegaso-preview-kind' }),
);

/** The step above or below what is on screen now; the same at the ends. */
export function nextStep(percent: number, direction: 'in' | 'out'): number {
  const rounded = Math.round(percent);
  const next = direction === 'in' ? STEPS.find((step) => step > rounded) : STEPS.findLast((step) => step < rounded);
  return next ?? rounded;
}
