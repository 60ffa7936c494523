/** Every number of a paper is unique in its series, and no series has a gap. */
import type { Check } from './aftermath';

interface NumberedPaper {
  readonly party: string;
  readonly number: string;
  readonly series: string;
  readonly year: number;
}

const NUMBERED = `
  SELECT n.key AS party, n.value AS number, extract(year FROM d.dated_on)::int AS year,
         CASE WHEN c.rehearsal THEN 'rehearsal:' ELSE '' END || CASE n.key WHEN 'city' THEN 'city:' || city.code ELSE 'branch:' || branch.code || ':' || d.kind END AS series
  FROM document d JOIN cooperation c ON c.no = d.cooperation_no JOIN office city ON city.id = c.city_id JOIN office branch ON branch.id = c.branch_id,
       LATERAL jsonb_each_text(d.numbers) n
  WHERE d.occasion IS NOT NULL`;

/** `463/12/SETDA/2018` of a city, `PER/12/122018` of a branch, either with the mark of a rehearsal before it. */
const sequenceOf = (number: string): number => Number(/(\d+)\/(?:SETDA\/)?\d{4,6}$/.exec(number)?.[1] ?? Number.NaN);

export const papers: Check = async ({ database }) => {
  const found = await database.query<NumberedPaper>(NUMBERED);
  const counters = await database.query<{ series: string; year: number; last: number }>(`SELECT series, year, last FROM paper_number`);
  const findings: string[] = [];
  const drawn = new Map<string, number[]>();
  for (const { series, year, number } of found) drawn.set(`${series} ${year}`, [...(drawn.get(`${series} ${year}`) ?? []), sequenceOf(number)]);
  for (const { series, year, last } of counters) {
    const numbers = (drawn.get(`${series} ${year}`) ?? []).sort((a, b) => a - b);
    const wanted = Array.from({ length: last }, (_, index) => index + 1);
    if (JSON.stringify(numbers) !== JSON.stringify(wanted)) findings.push(`numbers of ${series} ${year} should be 1 to ${last}: ${numbers.join(' ')}`);
    drawn.delete(`${series} ${year}`);
  }
  for (const series of drawn.keys()) findings.push(`numbers of ${series} were drawn from no counter`);
  return { findings, figures: { numberedPapers: found.length } };
};
