/** Which names of payers stand in the text of a transfer, whatever the bank does to case, points and common short forms. */

const LONG_FORMS: Readonly<Record<string, string>> = { PEMKOT: 'PEMERINTAH KOTA', PEMKAB: 'PEMERINTAH KABUPATEN', PEMDES: 'PEMERINTAH DESA', KAB: 'KABUPATEN', KEC: 'KECAMATAN', KEL: 'KELURAHAN', DS: 'DESA' };
/** A name of one word is no more than a place in a text. */
const LEAST_WORDS = 2;

export class NamesInText {
  private readonly bearers = new Map<string, Set<string>>();
  private longest = 0;

  constructor(named: readonly { readonly key: string; readonly name: string }[]) {
    for (const { key, name } of named) {
      const words = wordsOf(name);
      if (words.length < LEAST_WORDS) continue;
      this.longest = Math.max(this.longest, words.length);
      const whole = words.join(' ');
      this.bearers.set(whole, (this.bearers.get(whole) ?? new Set()).add(key));
    }
  }

  /** Keys of those whose whole name stands in the text; a name within a longer one that stands there too is not meant. */
  in(text: string): string[] {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let start = 0, covered = 0; start < words.length; start += 1) {
      for (let end = Math.min(words.length, start + this.longest); end >= start + LEAST_WORDS && end > covered; end -= 1) {
        const bearers = this.bearers.get(words.slice(start, end).join(' '));
        if (!bearers) continue;
        for (const key of bearers) found.add(key);
        covered = end;
        break;
      }
    }
    return [...found];
  }
}

function wordsOf(text: string): string[] {
  const words = text.toUpperCase().split(/[^A-Z0-9]+/).filter((word) => word !== '');
  return words.flatMap((word) => (LONG_FORMS[word] ?? word).split(' '));
}
