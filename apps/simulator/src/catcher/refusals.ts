/** Domains whose mail is turned away for the moment, so that a failing mail route can be rehearsed. */
export class Refusals {
  private domains = new Set<string>();

  constructor(domains: readonly string[] = []) {
    this.replace(domains);
  }

  replace(domains: readonly string[]): void {
    this.domains = new Set(domains.map((domain) => domain.trim().toLowerCase()).filter((domain) => domain !== ''));
  }

  get list(): string[] {
    return [...this.domains].sort();
  }

  refuses(address: string): boolean {
    return this.domains.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  }
}
