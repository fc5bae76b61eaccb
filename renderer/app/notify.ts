import { notifications } from '@mantine/notifications';

/** Tells something that happened at the edge of the window; a refusal stays until it is closed. */
export function notify(message: string, kind: 'done' | 'refusal' = 'done'): void {
  const isRefusal = kind === 'refusal';
  notifications.show({
    message,
    color: isRefusal ? 'red' : 'blue',
    autoClose: isRefusal ? false : 4_000,
    role: isRefusal ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Chiudi' },
  });
}
