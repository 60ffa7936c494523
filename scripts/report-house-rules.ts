/** Judges the house by its own laws and prints what breaks them, as JSON for `npm run check`. */
import { HOUSE_RULES } from '../test/architecture/house-rules';
import { sourceFiles } from '../test/architecture/source-files';

const files = sourceFiles();
const report = HOUSE_RULES.map((rule) => ({ title: rule.title, why: rule.why, findings: rule.findings(files) }));
process.stdout.write(JSON.stringify(report));
