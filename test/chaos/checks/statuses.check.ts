/** Every status was reached by a move of the table, as the processes' own histories tell. */
import { defaultPayloadConverter } from '@temporalio/common';
import { STATUS_IN_STAGE, STATUS_MOVES, type CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import type { Check } from './aftermath';

type Scheduled = { readonly activityType?: { readonly name?: string | null } | null; readonly input?: { readonly payloads?: readonly object[] | null } | null };

const MOVES: Readonly<Record<string, (args: readonly unknown[]) => CooperationStatus>> = {
  'records.open': ([start]) => STATUS_IN_STAGE[(start as CooperationStart).terms.procedure[0]!.code],
  'records.enterStage': ([move]) => (move as { status: CooperationStatus }).status,
  'records.moveStatus': ([, status]) => status as CooperationStatus,
  'records.close': ([, status]) => status as CooperationStatus,
};

export const statuses: Check = async ({ client, database, cases }) => {
  const findings: string[] = [];
  let moves = 0;
  for (const { no } of cases) {
    const history = await client.workflow.getHandle(`cooperation.${no}`).fetchHistory();
    let status = null as CooperationStatus | null;
    for (const { activityTaskScheduledEventAttributes } of history.events ?? []) {
      const next = activityTaskScheduledEventAttributes ? statusIn(activityTaskScheduledEventAttributes) : null;
      if (!next || next === status) continue;
      if (status !== null && !STATUS_MOVES[status].includes(next)) findings.push(`${no} moved from ${status} to ${next}`);
      status = next;
      moves += 1;
    }
    const [row] = await database.query<{ status: string }>(`SELECT status FROM cooperation WHERE no = $1`, [no]);
    if (row?.status !== status) findings.push(`${no} stands at ${row?.status ?? 'nothing'} on record and at ${status ?? 'nothing'} in its history`);
  }
  return { findings, figures: { statusMoves: moves } };
};

function statusIn({ activityType, input }: Scheduled): CooperationStatus | null {
  const read = MOVES[activityType?.name ?? ''];
  return read ? read((input?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload as never))) : null;
}
