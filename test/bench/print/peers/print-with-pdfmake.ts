import { ARIMO_FILES } from '../../../../electron/paper/fonts/arimo.ts';
import { answerPrintJob, schedeOf } from '../print-job.ts';
import { pdfmakeDocument } from './pdfmake-document.ts';

await answerPrintJob(async () => {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(ARIMO_FILES).includes(path));
  pdfmake.addFonts({ Arimo: { normal: ARIMO_FILES.regular, bold: ARIMO_FILES.bold } });
  return {
    print: (job) => pdfmake.createPdf(pdfmakeDocument(schedeOf(job))).write(job.out),
    close: async () => undefined,
  };
});
