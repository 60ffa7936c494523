/** Judges a roster file by the same rules as a hand-in, row by row, keeping nothing of it but numbers seen and verdicts. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isWithin } from '@sinergi/domain/parties/region';
import { EarlierRows } from '@sinergi/domain/roster/earlier-rows';
import { CROSS_FINDINGS, type FindingCode } from '@sinergi/domain/roster/findings';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
import { judgeRow, type JudgedRow, type RosterContext } from '@sinergi/domain/roster/judge-row';
import { readRegionTables, regionLookup, type RegionLookup } from '@sinergi/intake/regions/region-tables';
import { readRoster, type RosterCounts, type RosterLine } from '@sinergi/intake/roster.reader';
import { cityCodeOf, demandCity, programmeNamed } from './roster-subject';

export interface RosterQuestion {
  readonly file: string;
  readonly programme: string | null;
  /** Code of a city or regency, with or without its point. */
  readonly city: string | null;
  readonly on: LocalDate;
  readonly withValues: boolean;
}

export interface JudgedLine {
  readonly line: RosterLine;
  readonly judged: JudgedRow;
}

/** What cannot be judged without knowing for which programme and city the file is meant. */
const NEEDS_PROGRAMME: readonly FindingCode[] = ['position-not-in-programme'];
const NEEDS_CITY: readonly FindingCode[] = ['village-misspelt', 'village-ambiguous', 'village-outside-city', 'district-differs'];

/** May be asked to judge the file more than once; each time it is read from its beginning. */
export class RosterJudge {
  private constructor(
    private readonly file: string,
    private readonly context: Omit<RosterContext, 'earlierLineOf'>,
    readonly notChecked: readonly FindingCode[],
  ) {}

  /** @throws Refusal `programme-unknown` or `city-unknown` */
  static async for({ file, programme, city, on, withValues }: RosterQuestion): Promise<RosterJudge> {
    const positions = programme === null ? PROGRAMMES.flatMap((each) => each.positions) : programmeNamed(programme).positions;
    const cityCode = city === null ? null : cityCodeOf(city);
    const regions = await regionsFor(cityCode);
    if (cityCode !== null) demandCity(regions.table, cityCode);
    const context = { today: on, positions, anyPosition: programme === null, prefixStatus: regions.prefixStatus, villageOf: regions.villagesOfCity(cityCode), unmasked: withValues };
    return new RosterJudge(file, context, [...CROSS_FINDINGS, ...(programme === null ? NEEDS_PROGRAMME : []), ...(city === null ? NEEDS_CITY : [])]);
  }

  /** @param counts filled while reading @throws DomainError as `readRoster` */
  async *rows(counts?: RosterCounts): AsyncGenerator<JudgedLine> {
    const earlier = new EarlierRows();
    let sheet = '';
    const context: RosterContext = { ...this.context, earlierLineOf: (nik, line) => earlier.earlierThan(nik, { sheet, line }) };
    for await (const line of readRoster(this.file, counts ? { counts } : {})) {
      sheet = line.sheet;
      yield { line, judged: judgeRow(line.raw, context) };
    }
  }
}

/** Every district, as a NIK may begin with any; villages of the city alone where there is one. */
async function regionsFor(cityCode: string | null): Promise<RegionLookup> {
  const rows = await readRegionTables();
  return regionLookup(rows.filter(({ level, code }) => level !== 'village' || cityCode === null || isWithin(code, cityCode)));
}
