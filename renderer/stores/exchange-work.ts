import { create } from 'zustand';
import type { EventOf } from '../../shared/ipc/events.ts';
import { ask, listen } from '../api.ts';

/** The one long work between archives and files that is under way. */
export interface ExchangeWork {
  readonly isRunning: boolean;
  /** How far it has come; null until it says so, as short work never does. */
  readonly progress: EventOf<'exchange:progress'> | null;
  readonly isStopping: boolean;
}

const IDLE: ExchangeWork = { isRunning: false, progress: null, isStopping: false };

export const useExchangeWork = create<ExchangeWork>()(() => IDLE);

/** Does long work, with how far it has come in `useExchangeWork`. @throws what the work throws; code `cancelled` when it was stopped. */
export async function exchanging<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const stopListening = listen('exchange:progress', (progress) => useExchangeWork.setState({ progress }));
  useExchangeWork.setState({ ...IDLE, isRunning: true });
  try {
    return await work();
  } finally {
    stopListening();
    useExchangeWork.setState(IDLE);
  }
}

/** Asks the work under way to stop: nothing is written then. */
export async function stopExchange(): Promise<void> {
  useExchangeWork.setState({ isStopping: true });
  await ask('exchange:cancel');
}
