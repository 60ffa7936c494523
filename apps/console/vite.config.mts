/** How the console is built: static files which the door serves; in development its calls go to a running door. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { alias: { '@sinergi/domain': here('../../libs/domain/src') } },
  build: { outDir: here('dist'), emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/v1': process.env['SINERGI_API'] ?? 'http://localhost:3000' } },
});
