import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server fills __NONCE__ in index.html at each request; nothing is loaded from elsewhere.
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../../dist/desk/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
});
