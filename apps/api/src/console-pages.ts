/** Serves the built console: files that never change are kept by browsers for a year, every other address is the console's own page. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const OURS = /^\/(v1|health|metrics)(\/|$)/;
const HASHED = /-[\w-]{8,}\.\w+$/;
const A_YEAR = 'public, max-age=31536000, immutable';

export function serveConsole(app: NestExpressApplication, folder: string | null): void {
  if (folder === null || !existsSync(join(folder, 'index.html'))) return;
  const root = resolve(folder);
  app.useStaticAssets(root, {
    index: false,
    setHeaders: (response: Response, path: string) => response.setHeader('Cache-Control', HASHED.test(path) ? A_YEAR : 'no-cache'),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !OURS.test(request.path) && request.accepts('html') !== false && !/\.\w+$/.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'));
  });
}
