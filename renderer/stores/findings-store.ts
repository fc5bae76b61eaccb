import { create } from 'zustand';
import type { Finding } from '../../shared/schemas/finding.ts';
import { ask } from '../api.ts';

/** Every finding of the archive, as of the last time it was asked. */
export const useFindings = create<{ readonly findings: readonly Finding[] }>()(() => ({ findings: [] }));

/** Findings follow an edit after a rest: while someone types they would only flicker. */
const REST_MS = 700;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks for the findings anew, soon. */
export function refreshFindings(): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const { findings } = await ask('findings:all');
    useFindings.setState({ findings });
  }, REST_MS);
}
