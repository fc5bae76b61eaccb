import { useEffect, useMemo, useState } from 'react';
import type { Measure } from '../../../shared/rules/wrapping.ts';
import { printMeasure } from './print-measure.ts';
import { type PrintedLines, printedLines } from './printed-lines.ts';

/** How a text will be printed in a column; null while the printer's typeface is loading, or where the text is not printed. */
export function usePrintedLines(text: string, widthEm: number | null): PrintedLines | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    if (widthEm === null) return;
    let shown = true;
    void printMeasure().then((ready) => {
      if (shown) setMeasure(() => ready);
    });
    return () => {
      shown = false;
    };
  }, [widthEm]);
  return useMemo(
    () => (measure === null || widthEm === null ? null : printedLines(text, widthEm, measure)),
    [text, widthEm, measure],
  );
}
