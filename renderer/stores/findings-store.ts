import { create } from 'zustand';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Finding } from '../../shared/schemas/finding.ts';
import { ask } from '../api.ts';
import { Refusal } from '../refusal.ts';
import { useArchive } from './archive-store.ts';

export interface FindingsState {
  /** Every finding of the plan and year on screen, as of the last time it was asked. */
  readonly findings: readonly Finding[];
  /** Whether an answer has come; before it, that there are none says nothing. */
  readonly known: boolean;
}

const UNKNOWN: FindingsState = { findings: [], known: false };

export const useFindings = create<FindingsState>()(() => UNKNOWN);

/** Findings follow an edit after a rest: while someone types they would only flicker. */
const REST_MS = 700;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Asks for the findings anew, soon; only the answer to the last question is shown. */
export function refreshFindings(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void readFindings(), REST_MS);
}

/** Asks at once for those of another plan or year; of those on screen nothing holds any more. */
export function findAnew(): void {
  forgetFindings();
  void readFindings();
}

/** Forgets the findings of an archive that goes, and answers that are still to come. */
export function forgetFindings(): void {
  clearTimeout(timer);
  asked += 1;
  useFindings.setState(UNKNOWN);
}

async function readFindings(): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const findings = await allPages(() => mine === asked);
    if (findings !== null) useFindings.setState({ findings, known: true });
  } catch (thrown) {
    // What was refused is asked again with the next edit; until then those before stay.
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

/** All of them, page by page; null when nobody waits for them any more. */
async function allPages(isWanted: () => boolean): Promise<readonly Finding[] | null> {
  const { planId, year } = useArchive.getState();
  const part = { ...(planId === null ? {} : { planId }), ...(year === null ? {} : { year }) };
  const findings: Finding[] = [];
  let version: number | null = null;
  for (let total = Number.POSITIVE_INFINITY; findings.length < total; ) {
    const page: OutputOf<'findings:page'> = await ask('findings:page', {
      ...part,
      version,
      from: findings.length,
    });
    if (!isWanted()) return null;
    // A list that was replaced meanwhile begins again.
    findings.length = page.from;
    findings.push(...page.findings);
    ({ version, total } = page);
  }
  return findings;
}
