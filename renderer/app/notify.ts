import { notifications } from '@mantine/notifications';

/** How long what is told stays, in milliseconds; a refusal until it is closed. */
const STAYS = { done: 4_000, news: 15_000, refusal: false } as const;

/** Tells something that happened at the edge of the window. */
export function notify(message: string, kind: keyof typeof STAYS = 'done'): void {
  const isRefusal = kind === 'refusal';
  notifications.show({
    message,
    color: isRefusal ? 'red' : 'blue',
    autoClose: STAYS[kind],
    role: isRefusal ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Chiudi' },
  });
}
