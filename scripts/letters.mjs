/** `npm run letters`: writes a page with every letter Sinergi can send, filled with invented facts, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, shown, WORKSHOP } from './lib/paths.mjs';
import { prepare } from './lib/terminal.mjs';

await prepare();
const { previewPage } = createRequire(import.meta.url)(join(ROOT, 'dist/libs/mail/src/preview.js'));
const page = join(WORKSHOP, 'letters.html');
mkdirSync(WORKSHOP, { recursive: true });
writeFileSync(page, previewPage());
process.stdout.write(`Open ${shown(page)} in a browser.\n`);
