/** `npm run admin -- ...`: the launcher for npm, which passes on what was typed. */
import { launch } from './lib/launch.mjs';

await launch(process.argv.slice(2));
