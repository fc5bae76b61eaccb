import type { ReactNode } from 'react';

/** One line of the finder that can be chosen. */
export interface FinderEntry {
  readonly id: string;
  readonly content: ReactNode;
  readonly run: () => unknown;
}

/** Lines under one heading. */
export interface FinderGroup {
  readonly heading: string;
  readonly entries: readonly FinderEntry[];
}
