import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Compresses scripts and styles; packed.go serves them by their own names. What is built to be measured stays as it is. */
const packed: Plugin = {
  name: 'packed',
  apply: ({ root }, { command }) => command === 'build' && root === undefined,
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(`${dir}/assets`).filter((file) => /\.(js|css)$/.test(file))) {
      const path = `${dir}/assets/${name}`;
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      rmSync(path);
    }
  },
};

export default defineConfig({
  plugins: [svelte(), packed],
  resolve: {
    alias: {
      $ui: here('src/ui'),
      $lib: here('src/lib'),
      $words: here('../internal/words'),
      $go: here('wailsjs/go/main'),
      $models: here('wailsjs/go/models'),
      $runtime: here('wailsjs/runtime/runtime'),
    },
  },
  worker: { format: 'es' },
  build: {
    // The oldest engines the window may find: WKWebView of macOS 12, WebKitGTK 2.40, WebView2.
    target: ['safari15', 'chrome109'],
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy admits no data: font, and the files are local anyway.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    host: '127.0.0.1',
    // The catalogue of words lies beside this folder.
    fs: { allow: [here('..')] },
  },
});
