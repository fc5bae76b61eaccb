import { Modal, type ModalProps } from '@mantine/core';
import { useFocusBack } from './use-focus-back.ts';

type DialogProps = Omit<ModalProps, 'opened'>;

/** A dialog over the window for as long as it is drawn; Mantine's own gives the focus back only when it is closed and still there. */
export function Dialog(props: DialogProps) {
  useFocusBack();
  return <Modal opened closeButtonProps={{ 'aria-label': 'Chiudi' }} {...props} />;
}
