/** The page of roster rules says what the rules say: every code with its verdict, its sentence and its cure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CROSS_FINDINGS, FINDING_RULES } from '@sinergi/domain/roster/findings';

const PAGE = join(__dirname, '../../docs/roster-rules.md');
const VERDICTS = { error: 'return', warning: 'warn', repair: 'repair' } as const;

const rows = Object.entries(FINDING_RULES).map(([code, rule]) => {
  const stored = CROSS_FINDINGS.some((cross) => cross === code) ? ' *' : '';
  return `| \`${code}\`${stored} | ${VERDICTS[rule.severity]} | ${rule.messageId}<br>${rule.messageEn} | ${rule.cureId}<br>${rule.cureEn} |`;
});

test('every rule stands on the page as it is, in the order of the rules, and no other', () => {
  const written = readFileSync(PAGE, 'utf8').split('\n').filter((line) => line.startsWith('| `'));
  expect(written).toEqual(rows);
});
