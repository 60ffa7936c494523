/** The log speaks about cases and steps; no person can be found in it. */
import { loggerFor } from './logger';
import { NestLog } from './nest-log';

function caught(level: 'error' | 'info' | 'debug' = 'debug') {
  const lines: string[] = [];
  return { logger: loggerFor('worker', { level, write: (line) => void lines.push(line) }), lines, read: () => lines.map((line) => JSON.parse(line)) };
}

test('a line is JSON with time, level, service, message and the fields of the case', () => {
  const { logger, lines, read } = caught();
  logger.with({ cooperationNo: 'COOP-2018-0001', workflowId: 'cooperation.COOP-2018-0001' }).info('stage entered', { stage: 'memorandum' });
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(read()[0]).toMatchObject({
    level: 'info', service: 'worker', message: 'stage entered',
    cooperationNo: 'COOP-2018-0001', workflowId: 'cooperation.COOP-2018-0001', stage: 'memorandum',
    time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
  });
});

test('what is quieter than the level is not written', () => {
  const { logger, lines } = caught('error');
  logger.info('x');
  logger.warn('x');
  logger.error('x');
  expect(lines).toHaveLength(1);
});

test('personal fields are left out at any depth, however they are spelled', () => {
  const { logger, lines, read } = caught();
  logger.info('row judged', { line: 7, member: { NIK: '3275', full_name: 'SITI', 'mothers-name': 'X', birthDate: '1970-01-01' }, tries: [{ phone: '1', rung: 2 }] });
  expect(read()[0]).toMatchObject({ line: 7, member: {}, tries: [{ rung: 2 }] });
  expect(lines.join()).not.toMatch(/SITI|3275|1970/);
});

test.each([
  ['a NIK', 'row 3 has 3275010101800001 twice', 'row 3 has [number] twice'],
  ['a NIK in groups', 'nik 3275 0101 0180 0001', 'nik [number]'],
  ['a phone', 'call +62 812-3456-7890', 'call [phone]'],
  ['a local phone', 'wa 081234567890.', 'wa [phone].'],
  ['an e-mail address', 'to siti.aminah@bekasi.example: refused', 'to [e-mail]: refused'],
  ['a date', 'due 2018-07-16', 'due 2018-07-16'],
  ['an amount', 'billed Rp82.036.800 of 82036800', 'billed Rp82.036.800 of 82036800'],
  ['a workflow id', 'billing-month.COOP-2018-0001.2018-06', 'billing-month.COOP-2018-0001.2018-06'],
  ['an instant', 'at 2018-07-16T01:00:00.000Z', 'at 2018-07-16T01:00:00.000Z'],
  ['a uuid', 'job 0198a6c0-1111-7222-8333-444455556666', 'job 0198a6c0-1111-7222-8333-444455556666'],
])('%s in a sentence', (_, said, written) => {
  const { logger, read } = caught();
  logger.info(said, { said });
  expect(read()[0]).toMatchObject({ message: written, said: written });
});

test('an error keeps its kind, code, cause and place, and loses the row that caused it', () => {
  const { logger, lines, read } = caught();
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (nik)=(3275010101800001) exists', parameters: ['SITI'] });
  logger.error('import stopped', { error: new Error('row 3275010101800001 failed', { cause: refused }) });
  expect(read()[0].error).toMatchObject({ type: 'Error', message: 'row [number] failed', cause: { code: '23505', message: 'duplicate key' } });
  expect(read()[0].error.stack).toContain('logger.spec');
  expect(lines.join()).not.toMatch(/3275010101800001|SITI/);
});

test('the web framework speaks through the same log', () => {
  const { logger, read } = caught();
  new NestLog(logger).log('Mapped {/v1/cooperations, GET} route', 'RouterExplorer');
  expect(read()[0]).toMatchObject({ level: 'info', message: 'Mapped {/v1/cooperations, GET} route', part: 'RouterExplorer' });
});
