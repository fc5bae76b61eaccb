/** How long the start screen is left alone, in milliseconds. */
const REST_MS = 600;

/** Loads what follows the start screen while the person looks at it. */
export function setupPrefetch(): void {
  setTimeout(() => requestIdleCallback(() => void prefetch()), REST_MS);
}

async function prefetch(): Promise<void> {
  await import('./workspace.tsx');
  await import('../../features/preview/preview-pane.tsx');
  await import('./messages.tsx');
}
