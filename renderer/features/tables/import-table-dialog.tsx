import { Dialog } from '../../components/dialogs/dialog.tsx';

export function ImportTableDialog({ onClose }: { readonly onClose: () => void }) {
  return <Dialog onClose={onClose} title="Importa da foglio di calcolo" />;
}
