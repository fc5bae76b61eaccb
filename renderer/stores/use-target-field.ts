import { type RefObject, useEffect, useRef } from 'react';
import { useInterface } from './interface-store.ts';

/**
 * Leads to the field that a finding or a search points at, once it is on screen. The fields stand under the element of the ref,
 * each under one with its name as `data-field`.
 */
export function useTargetField(objectiveId: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const target = useInterface((state) => state.target);
  useEffect(() => {
    if (target?.entity !== 'objective' || target.rowId !== objectiveId || target.field === null) return;
    const field = panel.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(target.field)}"]`);
    const control = field?.querySelector<HTMLElement>('input, textarea');
    if (control === null || control === undefined) return;
    control.scrollIntoView({ block: 'center' });
    control.focus();
    useInterface.setState({ target: null });
  }, [target, objectiveId]);
  return panel;
}
