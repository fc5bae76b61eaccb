/** What the bench uses of pdfmake 0.3, which ships without types. */
declare module 'pdfmake' {
  export interface Table {
    readonly widths: readonly (number | '*')[];
    readonly headerRows?: number;
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
    readonly body: readonly (readonly Content[])[];
  }

  export type Content =
    | string
    | {
        readonly text?: string;
        readonly stack?: readonly Content[];
        readonly columns?: readonly Content[];
        readonly table?: Table;
        readonly bold?: boolean;
        readonly fontSize?: number;
        readonly fillColor?: string;
        readonly alignment?: 'left' | 'right';
        readonly rowSpan?: number;
        readonly margin?: readonly [number, number, number, number];
      };

  export interface Section {
    readonly header: Content;
    readonly pageMargins: readonly [number, number, number, number];
    readonly section: readonly Content[];
  }

  export interface DocumentDefinition {
    readonly pageSize: 'A4';
    readonly pageOrientation: 'landscape';
    readonly version: '1.7';
    readonly subset: 'PDF/A-2a';
    readonly tagged: boolean;
    readonly displayTitle: boolean;
    readonly language: string;
    readonly info: { readonly title: string };
    readonly defaultStyle: { readonly font: string; readonly fontSize: number };
    readonly content: readonly Section[];
  }

  const pdfmake: {
    addFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(document: DocumentDefinition): { write(path: string): Promise<void> };
  };
  export default pdfmake;
}
