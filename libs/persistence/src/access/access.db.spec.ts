/** Keys to the door: shown once, kept as hashes, refused when revoked, used up or expired. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { Database } from '../database';
import { AccessTokenRepository } from './access-tokens.repository';
import { actsOn, type Author } from './audit.repository';
import { SignInTicketRepository } from './sign-in-tickets.repository';

let test: TestDatabase;
let owner: Database;
let api: Database;
let tokens: AccessTokenRepository;
let tickets: SignInTicketRepository;
let scene: CaseOnRecord;
let author: Author;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  api = await Database.connect(test.url, 'api', 4);
  [tokens, tickets] = [new AccessTokenRepository(api), new SignInTicketRepository(api)];
  scene = await caseOnRecord(owner, 'COOP-ACCESS-1');
  author = { personId: scene.officer, officeId: scene.branchId, channel: 'api' };
});

afterAll(async () => {
  await api.close();
  await owner.close();
  await test.drop();
});

it('a token opens the door until it is revoked, and is nowhere to be read', async () => {
  const { id, token } = await tokens.issue({ kind: 'machine', label: 'bank', personId: null, officeId: scene.branchId, scopes: ['pay'], expiresAt: null }, author);
  expect(await tokens.bearerOf(token)).toEqual({ tokenId: id, kind: 'machine', personId: null, officeId: scene.branchId, scopes: ['pay'] });
  const [row] = await owner.query<{ used: boolean; text: string }>(`SELECT last_used_at IS NOT NULL AS used, access_token::text AS text FROM access_token WHERE id = $1`, [id]);
  expect(row?.used).toBe(true);
  expect(row?.text).not.toContain(token);
  await tokens.revoke(id, author);
  expect(await tokens.bearerOf(token)).toBeNull();
  await expect(tokens.revoke(id, author)).rejects.toMatchObject({ code: 'token-invalid' });
  expect((await actsOn(api, `token:${id}`)).items.map(({ act }) => act)).toEqual(['token.revoke', 'token.issue']);
});

it('a token with no person behind it, or one that has run out, opens nothing', async () => {
  await expect(tokens.issue({ kind: 'person', label: 'x', personId: null, officeId: scene.branchId, scopes: [], expiresAt: null }, author)).rejects.toMatchObject({ code: 'request-malformed' });
  const { token } = await tokens.issue({ kind: 'person', label: 'x', personId: scene.officer, officeId: scene.branchId, scopes: [], expiresAt: new Date(Date.now() - 1000) }, author);
  expect(await tokens.bearerOf(token)).toBeNull();
  expect(await tokens.bearerOf('made up')).toBeNull();
});

it('a ticket signs one person in, once', async () => {
  const ticket = await tickets.issue(scene.officer, scene.branchId, 15, author);
  const tries = await Promise.allSettled([tickets.redeem(ticket, 12), tickets.redeem(ticket, 12)]);
  const [session] = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(await tokens.bearerOf(session?.token ?? '')).toMatchObject({ kind: 'session', personId: scene.officer, officeId: scene.branchId });
  const stale = await tickets.issue(scene.officer, scene.branchId, 0, author);
  await expect(tickets.redeem(stale, 12)).rejects.toMatchObject({ code: 'token-invalid' });
});
