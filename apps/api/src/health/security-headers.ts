/** What browsers may do with our pages: load from here only, be framed by nobody, guess no types. */
import type { NextFunction, Request, Response } from 'express';

const OURS = ["default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"];
const PAGE_POLICY = OURS.join('; ');
/** The explorer starts itself by a script in its page. */
const EXPLORER_POLICY = [...OURS, "script-src 'self' 'unsafe-inline'"].join('; ');

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', request.path.startsWith('/v1/explorer') ? EXPLORER_POLICY : PAGE_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (request.path.startsWith('/v1/')) response.setHeader('Cache-Control', 'no-store');
  next();
}
