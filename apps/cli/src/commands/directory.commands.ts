/** The directory from the terminal: offices, people, who holds which position, and their tokens. */
import type { Page } from '@sinergi/contracts/views';
import { text, texts, type Answer, type Call, type Command } from '../command';
import { table } from '../layout';
import { officeId } from './directory-lookup';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A list of records with the columns people look for. */
async function listed(call: Call, path: string, query: readonly string[], columns: readonly string[]): Promise<Answer> {
  const page = await call.door.get<Page<Row>>(path, Object.fromEntries(query.map((name) => [name, call.option(name)])));
  return { value: page, text: table(columns, page.items.map((row) => columns.map((column) => row[column])), '-') };
}

const made = (value: { readonly id?: string } | null): Answer => ({ value, text: value?.id ?? 'OK' });
const nameOptions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text]));

const officeList: Command = {
  name: 'office list',
  words: [],
  options: nameOptions(['kind', 'q', 'region', 'on', 'cursor']),
  about: { id: 'daftar kantor', en: 'lists offices' },
  run: (call) => listed(call, '/v1/offices', ['kind', 'q', 'region', 'on', 'cursor'], ['code', 'kind', 'name', 'regionCode', 'from', 'until', 'id']),
};

const officeAdd: Command = {
  name: 'office add',
  words: ['CODE', 'NAME'],
  options: nameOptions(['kind', 'parent', 'region', 'zone', 'email', 'address', 'from', 'until']),
  about: { id: 'menambah kantor', en: 'adds an office' },
  async run(call) {
    const parent = call.option('parent');
    const [code, name] = call.words;
    return made(
      await call.door.post('/v1/offices', {
        code, name, kind: call.need('kind'), parentId: parent === undefined ? undefined : await officeId(call.door, parent), regionCode: call.option('region'),
        zone: call.option('zone'), email: call.option('email'), address: call.option('address'), from: call.need('from'), until: call.option('until'),
      }),
    );
  },
};

const officeEnd: Command = {
  name: 'office end',
  words: ['CODE'],
  options: nameOptions(['until', 'reason']),
  about: { id: 'mengakhiri kantor pada suatu tanggal', en: 'ends an office on a day' },
  async run(call) {
    await call.door.post(`/v1/offices/${await officeId(call.door, call.words[0]!)}/end`, { until: call.need('until'), reason: call.need('reason') });
    return made(null);
  },
};

const officeContact: Command = {
  name: 'office contact',
  words: ['CODE'],
  options: nameOptions(['email', 'address']),
  about: { id: 'memperbaiki alamat kantor; surat yang belum terkirim mengikutinya', en: 'mends the address of an office; letters not sent yet follow it' },
  async run(call) {
    await call.door.post(`/v1/offices/${await officeId(call.door, call.words[0]!)}/contact`, { email: call.option('email') ?? null, address: call.option('address') ?? null });
    return made(null);
  },
};

const officeServe: Command = {
  name: 'office serve',
  words: ['BRANCH', 'REGION'],
  options: nameOptions(['from', 'until']),
  about: { id: 'mencatat wilayah yang dilayani cabang', en: 'records a region a branch serves' },
  async run(call) {
    const [branch = '', regionCode] = call.words;
    return made(await call.door.post('/v1/branch-regions', { branchId: await officeId(call.door, branch), regionCode, from: call.need('from'), until: call.option('until') }));
  },
};

const personList: Command = {
  name: 'person list',
  words: [],
  options: nameOptions(['q', 'cursor']),
  about: { id: 'daftar orang', en: 'lists people' },
  run: (call) => listed(call, '/v1/people', ['q', 'cursor'], ['fullName', 'titlesAfter', 'email', 'id']),
};

const personAdd: Command = {
  name: 'person add',
  words: ['NAME'],
  options: nameOptions(['before', 'after', 'staff-no', 'rank', 'email']),
  about: { id: 'menambah orang', en: 'adds a person' },
  async run(call) {
    return made(
      await call.door.post('/v1/people', {
        fullName: call.words[0], titlesBefore: call.option('before'), titlesAfter: call.option('after'), staffNo: call.option('staff-no'), rank: call.option('rank'), email: call.option('email'),
      }),
    );
  },
};

const personChange: Command = {
  name: 'person change',
  words: ['PERSON-ID', 'NAME'],
  options: nameOptions(['before', 'after', 'staff-no', 'rank', 'email']),
  about: { id: 'memperbaiki data orang; surat yang belum terkirim mengikutinya', en: 'mends the entry of a person; letters not sent yet follow it' },
  async run(call) {
    const [id = '', fullName] = call.words;
    return made(
      await call.door.post(`/v1/people/${encodeURIComponent(id)}`, {
        fullName, titlesBefore: call.option('before'), titlesAfter: call.option('after'), staffNo: call.option('staff-no'), rank: call.option('rank'), email: call.option('email'),
      }),
    );
  },
};

const holderList: Command = {
  name: 'holder list',
  words: ['OFFICE'],
  options: nameOptions(['position', 'on', 'cursor']),
  about: { id: 'pejabat sebuah kantor', en: 'who holds the positions of an office' },
  async run(call) {
    const office = await officeId(call.door, call.words[0]!);
    const page = await call.door.get<Page<Row>>('/v1/holders', { officeId: office, position: call.option('position'), on: call.option('on'), cursor: call.option('cursor') });
    const columns = ['position', 'name', 'capacity', 'from', 'until', 'id'];
    return { value: page, text: table(columns, page.items.map((row) => columns.map((column) => row[column])), '-') };
  },
};

const holderAdd: Command = {
  name: 'holder add',
  words: ['OFFICE', 'POSITION', 'PERSON-ID'],
  options: nameOptions(['capacity', 'on-behalf-of', 'decree', 'from', 'until']),
  about: { id: 'mencatat pejabat', en: 'records who holds a position' },
  async run(call) {
    const [office = '', position, personId] = call.words;
    return made(
      await call.door.post('/v1/holders', {
        officeId: await officeId(call.door, office), position, personId, capacity: call.option('capacity'), onBehalfOf: call.option('on-behalf-of'),
        decreeNo: call.option('decree'), from: call.need('from'), until: call.option('until'),
      }),
    );
  },
};

const holderEnd: Command = {
  name: 'holder end',
  words: ['HOLDER-ID'],
  options: nameOptions(['until', 'reason']),
  about: { id: 'mengakhiri masa jabatan', en: 'ends a holder' },
  async run(call) {
    await call.door.post(`/v1/holders/${encodeURIComponent(call.words[0]!)}/end`, { until: call.need('until'), reason: call.need('reason') });
    return made(null);
  },
};

const importOf = (what: 'office' | 'holder'): Command => ({
  name: `${what} import`,
  words: ['FILE'],
  options: {},
  about: { id: 'memuat tabel CSV, semua baris atau tidak sama sekali', en: 'takes a CSV table, all rows or none' },
  async run(call) {
    const taken = await call.door.sendTable<{ added: number }>(`/v1/${what}s/import`, call.words[0]!);
    return { value: taken, text: String(taken.added) };
  },
});

const tokenCreate: Command = {
  name: 'token create',
  words: ['OFFICE'],
  options: { person: text, machine: text, label: text, scope: texts, expires: text },
  about: { id: 'membuat token untuk orang (--person ID) atau mesin (--machine LABEL)', en: 'makes a token for a person (--person ID) or a machine (--machine LABEL)' },
  async run(call) {
    const machine = call.option('machine');
    const token = await call.door.post<{ id: string; token: string }>('/v1/tokens', {
      kind: machine === undefined ? 'person' : 'machine', label: machine ?? call.option('label') ?? 'terminal', personId: call.option('person'),
      officeId: await officeId(call.door, call.words[0]!), scopes: call.options('scope'), expiresAt: call.option('expires'),
    });
    return { value: token, text: token.token };
  },
};

export const DIRECTORY_COMMANDS: readonly Command[] = [
  officeList, officeAdd, officeContact, officeEnd, officeServe, importOf('office'), personList, personAdd, personChange, holderList, holderAdd, holderEnd, importOf('holder'), tokenCreate,
];
