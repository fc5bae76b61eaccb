import { contract } from '../../shared/ipc/contract.ts';
import { events } from '../../shared/ipc/events.ts';

/** What the page may ask and hear, by name. The build writes the names out, so that the preload script carries no schema. */
export const CHANNEL_NAMES: readonly string[] = Object.keys(contract);
export const EVENT_NAMES: readonly string[] = Object.keys(events);
