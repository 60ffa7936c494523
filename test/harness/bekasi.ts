/** Offices and people of one fictional city and its branch, with tokens, and a cooperation between them, for door tests. */
import { randomUUID } from 'node:crypto';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { cooperationProcess, taskIdOf } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { CapacityCode, OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { ProcessRunRepository } from '@sinergi/persistence/cases/process-run.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import type { Door } from './door';

export interface Official {
  readonly id: string;
  readonly officeId: string;
  readonly token: string;
}

export const ROLES = {
  branchHead: ['branch', 'branch-head'],
  officer: ['branch', 'account-officer'],
  branchLegal: ['branch', 'branch-legal'],
  finance: ['branch', 'branch-finance'],
  operator: ['branch', 'operator'],
  administrator: ['branch', 'administrator'],
  mayor: ['city', 'mayor'],
  secretary: ['city', 'city-secretary'],
  legalSection: ['city', 'legal-section'],
  treasurer: ['city', 'treasurer'],
} as const satisfies Record<string, readonly ['branch' | 'city', PositionCode]>;
export type Role = keyof typeof ROLES;

export interface Bekasi {
  readonly branchId: string;
  readonly cityId: string;
  readonly people: Readonly<Record<Role, Official>>;
  /** A head of the branch of another city. */
  readonly stranger: Official;
}

export async function bekasi(door: Door): Promise<Bekasi> {
  const branchId = await office(door, 'K10', 'branch', 'Kantor Cabang Bekasi Kota', '32.75');
  const cityId = await office(door, 'PEMKOT-32.75', 'city-government', 'Pemerintah Kota Bekasi', '32.75');
  const elsewhere = await office(door, 'K20', 'branch', 'Kantor Cabang Bogor', '32.71');
  await door.record.query(`INSERT INTO branch_region (branch_id, region_code, valid_from) VALUES ($1, '32.75', '2010-01-01')`, [branchId]);
  const entries = await Promise.all(
    Object.entries(ROLES).map(async ([role, [side, position]]) => [role, await official(door, side === 'branch' ? branchId : cityId, position, role === 'mayor' ? 'penjabat' : 'definitive')] as const),
  );
  return { branchId, cityId, people: Object.fromEntries(entries) as Record<Role, Official>, stranger: await official(door, elsewhere, 'branch-head') };
}

async function office(door: Door, code: string, kind: OfficeKind, name: string, regionCode: string): Promise<string> {
  const [row] = await door.record.query<{ id: string }>(`INSERT INTO office (code, kind, name, region_code, valid_from) VALUES ($1, $2, $3, $4, '2000-01-01') RETURNING id`, [code, kind, name, regionCode]);
  return row!.id;
}

export async function official(door: Door, officeId: string, position: PositionCode, capacity: CapacityCode = 'definitive'): Promise<Official> {
  const [person] = await door.record.query<{ id: string }>(`INSERT INTO person (full_name, email) VALUES ($1, 'pejabat@example.test') RETURNING id`, [`Pejabat ${position}`]);
  await door.record.query(`INSERT INTO holder (office_id, position, person_id, capacity, valid_from) VALUES ($1, $2, $3, $4, '2015-01-01')`, [officeId, position, person!.id, capacity]);
  return { id: person!.id, officeId, token: await door.tokenFor(person!.id, officeId) };
}

export function startOf({ branchId, cityId, people }: Bekasi, no: string, launchId: string, rehearsal: boolean): CooperationStart {
  return {
    no,
    launchId,
    birth: { bornAt: Date.UTC(2018, 3, 16), rehearsal, zone: 'WIB', recordUrl: `http://door.test/cooperations/${no}` },
    offices: { branchId, branchCode: 'K10', cityId, regionCode: '32.75', cityName: 'Pemerintah Kota Bekasi' },
    terms: termsOf(neighbourhoodHeads),
    coverFrom: localDate('2018-06-01'),
    duties: [{ personId: people.officer.id, duty: 'prepare' }],
  };
}

/** A case that its process has opened, with nothing asked yet. */
export async function cooperationOnRecord(door: Door, scene: Bekasi, no: string, rehearsal = false): Promise<void> {
  const launchId = randomUUID();
  const start = startOf(scene, no, launchId, rehearsal);
  await door.record.query(`INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id) VALUES ($1, $2, $3, $4, $5)`, [launchId, no, JSON.stringify(start), scene.people.officer.id, scene.branchId]);
  await new CooperationRepository(door.record).open(start, localDate('2018-04-16'));
  await new ProcessRunRepository(door.record).opened({ processId: cooperationProcess(no), kind: 'cooperation', no, period: null, rehearsal, on: localDate('2018-04-16') });
}

/** Asks what the road asks in that stage, as its process would. @returns the id of the task */
export async function asked(door: Door, scene: Bekasi, no: string, askCode: string): Promise<string> {
  const stage = neighbourhoodHeads.procedure.find(({ asks }) => asks.some(({ code }) => code === askCode))!;
  const ask = stage.asks.find(({ code }) => code === askCode) as Ask;
  const taskId = taskIdOf(cooperationProcess(no), stage.code, 1, askCode);
  await new TaskRepository(door.record).open({
    taskId, no, processId: cooperationProcess(no), stage: stage.code, round: 1, ask,
    officeId: ask.side === 'branch' ? scene.branchId : scene.cityId, on: localDate('2018-04-16'),
  });
  return taskId;
}

/** A scan as people upload it: enough of a PDF to be taken for one. */
export const SCAN = Buffer.from('%PDF-1.4\n%%EOF\n');
