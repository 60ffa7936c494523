/** The cast: who plays which part, each with a token of their own. */
import type { HolderView, Page } from '@sinergi/contracts/views';
import { Door, type Patience } from './door';

export interface Player {
  readonly personId: string;
  readonly officeId: string;
  readonly door: Door;
}

interface PersonRow {
  readonly id: string;
  readonly email: string | null;
}

type HolderRow = HolderView & { readonly personId: string; readonly officeId: string };

export class Cast {
  private readonly players = new Map<string, Promise<Player>>();

  constructor(
    private readonly apiUrl: string,
    private readonly administrator: Door,
    private readonly patience?: Patience,
  ) {}

  /** @param email address the person is known by in the directory. */
  player(email: string): Promise<Player> {
    const known = this.players.get(email);
    if (known) return known;
    const found = this.find(email);
    this.players.set(email, found);
    return found;
  }

  async signInLink(email: string, minutes: number): Promise<string> {
    const { personId, officeId } = await this.player(email);
    const { url } = await this.administrator.post<{ url: string }>('/v1/sign-in-tickets', { personId, officeId, minutes });
    return url;
  }

  private async find(email: string): Promise<Player> {
    const people = await this.administrator.get<Page<PersonRow>>(`/v1/people?q=${encodeURIComponent(email)}`);
    const person = people.items.find((row) => row.email === email);
    if (!person) throw new Error(`the directory does not know a player of the story: ${email}`);
    const holders = await this.administrator.get<Page<HolderRow>>(`/v1/holders?personId=${person.id}`);
    const officeId = holders.items[0]?.officeId;
    if (!officeId) throw new Error(`a player of the story holds no position: ${email}`);
    const { token } = await this.administrator.post<{ token: string }>('/v1/tokens', { kind: 'person', label: 'rehearsal', personId: person.id, officeId });
    return { personId: person.id, officeId, door: new Door(this.apiUrl, token, this.patience) };
  }
}
