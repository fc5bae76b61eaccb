import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const START_FONTS = /titillium-web-latin-(?:400|600|700)-normal-[^.]+\.woff2$/u;

/** The letters of the start screen come along with its script: a typeface that stands in for them until then costs a layout. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => START_FONTS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
  },
};

/** Builds the renderer into dist/renderer: relative addresses, every asset a file of its own so that the CSP needs no `data:`. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), preloadFonts],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the start screen needs is one file: each takes its turn between page and host.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
});
