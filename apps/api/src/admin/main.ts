/** `npm run admin -- ...`: what must be done on the database itself, before or beside the door. */
import { parseArgs } from 'node:util';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { Database } from '@sinergi/persistence/database';
import { envOrExit } from '@sinergi/platform/config/env';
import { AdminRefusal } from './directory-lookup';
import { createSignInLink, createToken } from './token.command';

const HELP = `npm run admin -- token create --office CODE --person "Full name" | --machine LABEL
      --office-name NAME   enters the office when its code is new   --office-kind head-office|regional-office|branch|...
      --email ADDRESS      of the first administrator, who is entered when there is none yet
      --scopes admin,read  for a machine
      --json               {id, token, personId, officeId}
  The token is shown once; it opens the door as "Authorization: Bearer <token>" or with "sinergi login".

npm run admin -- sign-in-link create --office CODE --person "Full name or id" [--minutes 15]
  Prints a link that opens the console once.

Exit codes: 0 done, 1 failed, 2 not understood.
`;

const OPTIONS = {
  office: { type: 'string' },
  'office-name': { type: 'string' },
  'office-kind': { type: 'string' },
  person: { type: 'string' },
  email: { type: 'string' },
  machine: { type: 'string' },
  scopes: { type: 'string' },
  minutes: { type: 'string', default: '15' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const read = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });
type Given = ReturnType<typeof read>['values'];

async function main(): Promise<number> {
  const given = understood(process.argv.slice(2));
  if (!given) return 2;
  const { values, command } = given;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const env = envOrExit('admin');
  const database = await Database.connect(env.DATABASE_URL.reveal(), 'api', 2);
  try {
    process.stdout.write(`${command === 'token create' ? await token(database, values) : await link(database, env.PUBLIC_URL, values)}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

function understood(args: string[]): { values: Given; command: string } | null {
  try {
    const { values, positionals } = read(args);
    const command = positionals.join(' ');
    if (values.help || (command === 'token create' && values.office) || (command === 'sign-in-link create' && values.office && values.person)) return { values, command };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n`);
  }
  process.stderr.write(HELP);
  return null;
}

async function token(database: Database, values: Given): Promise<string> {
  const { office = '', person, email, machine, scopes } = values;
  const made = await createToken(database, { office, person, email, machine, scopes, officeName: values['office-name'], officeKind: values['office-kind'] });
  return values.json ? JSON.stringify(made) : made.token;
}

async function link(database: Database, publicUrl: string, { office = '', person = '', minutes, json }: Given): Promise<string> {
  const url = await createSignInLink(database, publicUrl, { office, person, minutes: Number(minutes) || 15 });
  return json ? JSON.stringify({ url }) : url;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const told = error instanceof AdminRefusal ? error.message : error instanceof DomainError ? `${error.code} ${JSON.stringify(error.facts)}` : String(error);
    process.stderr.write(`${told}\n`);
    process.exitCode = 1;
  },
);
