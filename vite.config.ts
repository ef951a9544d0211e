import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The cascade layers count in the order in which a page first hears of them, and a page may load a component's styles before
 * the base styles: so every file that uses a layer names them all.
 */
function layersInOrder(): Plugin {
  return {
    name: 'layers-in-order',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.module.css') && code.includes('@layer ui') ? `@layer base, ui;\n${code}` : undefined),
  }
}

export default defineConfig({
  root: new URL('./client', import.meta.url).pathname,
  plugins: [react(), layersInOrder()],
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
