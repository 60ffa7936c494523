/** Judges a roster file by the same rules as the door's process does, keeping nothing of it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { programmeOf } from '@sinergi/domain/programmes/registry';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import { judgeRow } from '@sinergi/domain/roster/judge-row';
import { CURRENT_EDITION, readRegionTables, regionLookup } from '@sinergi/intake/regions/region-tables';
import { readRoster } from '@sinergi/intake/roster.reader';

export interface CheckedRoster {
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
  readonly byRule: readonly { readonly code: FindingCode; readonly rows: number; readonly sentence: { readonly id: string; readonly en: string } }[];
  readonly edition: string;
}

/** @param city code of its region, such as 32.75 */
export async function checkRoster(file: string, programme: string, city: string, today: LocalDate): Promise<CheckedRoster> {
  const { positions } = programmeOf(programme);
  const regions = regionLookup(await readRegionTables());
  const lines = new Map<string, number>();
  const context = {
    today,
    positions,
    prefixStatus: regions.prefixStatus,
    villageCodeOf: regions.villagesOfCity(city),
    earlierLineOf: (nik: string, line: number): number | null => {
      const earlier = lines.get(nik) ?? null;
      if (earlier === null) lines.set(nik, line);
      return earlier;
    },
  };
  const verdicts = { accepted: 0, 'accepted-with-warning': 0, returned: 0 };
  const found = new Map<FindingCode, number>();
  for await (const { raw } of readRoster(file)) {
    const { verdict, findings } = judgeRow(raw, context);
    verdicts[verdict] += 1;
    for (const code of new Set(findings.map((finding) => finding.code))) found.set(code, (found.get(code) ?? 0) + 1);
  }
  const accepted = verdicts.accepted + verdicts['accepted-with-warning'];
  return {
    rows: accepted + verdicts.returned,
    accepted,
    warned: verdicts['accepted-with-warning'],
    returned: verdicts.returned,
    byRule: [...found].sort(([, a], [, b]) => b - a).map(([code, rows]) => ({ code, rows, sentence: { id: FINDING_RULES[code].messageId, en: FINDING_RULES[code].messageEn } })),
    edition: CURRENT_EDITION,
  };
}
