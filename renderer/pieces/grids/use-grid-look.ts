import { useMemo } from 'react';
import type { GridLook } from '../../components/grid/grid-props.ts';
import { useInterface } from '../../stores/interface-store.ts';

const OWN_WIDTHS: GridLook['widths'] = {};

/** How a person has arranged the grids of one kind, `phases`: the same for all objectives, kept between runs. */
export function useGridLook(kind: string): GridLook {
  const widths = useInterface(({ columnWidths }) => columnWidths[kind]) ?? OWN_WIDTHS;
  const oneLine = useInterface(({ oneLineRows }) => oneLineRows);
  return useMemo(
    () => ({
      widths,
      oneLine,
      onWidth: (key, width) =>
        useInterface.setState(({ columnWidths: { [kind]: before = OWN_WIDTHS, ...others } }) => {
          const { [key]: _own, ...rest } = before;
          return { columnWidths: { ...others, [kind]: width === null ? rest : { ...rest, [key]: width } } };
        }),
    }),
    [kind, widths, oneLine],
  );
}
