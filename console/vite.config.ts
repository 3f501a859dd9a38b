import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the server writes into index.html, for `npm run dev`. */
function setup(): Plugin {
  const values = { base_path: '', version: 'dev', nonce: '', language: 'en', password: true };
  return {
    name: 'setup',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace('__BASE__', '/console/').replace('__SETUP__', JSON.stringify(values)),
  };
}

const server = process.env.FILMGATE_URL ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/console/',
  plugins: [react(), setup()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  html: { cspNonce: '__NONCE__' },
  server: {
    proxy: {
      '/v1': server,
      '/admin/v1': server,
      '/console/api': server,
      '/docs': server,
      '/openapi.json': server,
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
}));
