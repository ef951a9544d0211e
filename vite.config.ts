import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: new URL('./client', import.meta.url).pathname,
  plugins: [react()],
  logLevel: 'warn',
  css: {
    modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The content security policy allows neither inline scripts nor data: URIs for fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What a phone loads first has its own, stricter limit in scripts/bundle-size.mjs
    // chunks fetched on demand (the Word export, the API page) may be larger.
    chunkSizeWarningLimit: 1200,
  },
})
