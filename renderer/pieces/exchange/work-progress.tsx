import { ProgressPanel } from '../../components/progress/progress-panel.tsx';
import { stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';

/** How far the long work under way has come, with Annulla; nothing while there is none, or it is short. */
export function WorkProgress() {
  const { progress, isStopping } = useExchangeWork();
  if (progress === null) return null;
  const { about, done, total } = progress;
  return (
    <ProgressPanel
      what={isStopping ? 'Si sta fermando' : about}
      done={done}
      total={total}
      unit=""
      {...(isStopping ? {} : { onCancel: () => void stopExchange() })}
    />
  );
}
