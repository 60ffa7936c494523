/** Filter and order of what is stuck; they stand in the address, so that a view can be sent to a colleague. */
import { Button, NativeSelect } from '@mantine/core';
import type { StuckFilter } from '../../api/reads';
import { codeWords, type OpsState } from '../../language/codes.words';
import { useWords } from '../../language/language';
import { stuckWords } from '../../language/stuck.words';
import { OfficeFilter, type Chosen } from './office-filter';
import css from './stuck.module.css';

/** Lines that merely wait within their time are never stuck. */
const STATES: readonly OpsState[] = ['OVERDUE', 'ESCALATED', 'NEEDS_FIX', 'ON_HOLD'];
const SORTS = ['since', 'next', 'city'] as const;

/** What stands in the address: the filter with the names of what was chosen. */
export interface StuckShown {
  readonly state: OpsState | null;
  readonly city: Chosen | null;
  readonly office: Chosen | null;
  readonly sort: (typeof SORTS)[number];
}

/** Only what the door understands: an address may have been typed by hand. */
export function stuckShownFrom(address: URLSearchParams): StuckShown {
  const state = STATES.find((code) => code === address.get('state')) ?? null;
  const sort = SORTS.find((code) => code === address.get('sort')) ?? 'since';
  return { state, sort, city: chosenIn(address, 'city', /^\d{2}\.\d{2}$/), office: chosenIn(address, 'office', /^[0-9a-f-]{36}$/) };
}

function chosenIn(address: URLSearchParams, name: string, form: RegExp): Chosen | null {
  const key = address.get(name) ?? '';
  return form.test(key) ? { key, name: address.get(`${name}-name`)?.slice(0, 100) ?? key } : null;
}

export function addressOf({ state, city, office, sort }: StuckShown): URLSearchParams {
  return new URLSearchParams({ ...(state && { state }), ...(city && { city: city.key, 'city-name': city.name }), ...(office && { office: office.key, 'office-name': office.name }), ...(sort !== 'since' && { sort }) });
}

export const filterOf = ({ state, city, office, sort }: StuckShown): StuckFilter => ({ ...(state && { state }), ...(city && { city: city.key }), ...(office && { office: office.key }), sort });

interface StuckFiltersProps {
  readonly view: StuckShown;
  readonly onChange: (view: StuckShown) => void;
}

export function StuckFilters({ view, onChange }: StuckFiltersProps) {
  const words = useWords(stuckWords);
  const codes = useWords(codeWords);
  const narrowed = view.state !== null || view.city !== null || view.office !== null;
  return (
    <div className={css['filters']} role="search">
      <NativeSelect
        label={words.state} value={view.state ?? ''} data={[{ value: '', label: words.anyState }, ...STATES.map((value) => ({ value, label: codes.ops[value] }))]}
        onChange={(event) => onChange({ ...view, state: STATES.find((code) => code === event.currentTarget.value) ?? null })}
      />
      <OfficeFilter key={`city ${view.city?.key ?? ''}`} label={words.cityFilter} kind="city-government" keyOf={({ regionCode }) => regionCode} chosen={view.city} onChoose={(city) => onChange({ ...view, city })} />
      <OfficeFilter key={`office ${view.office?.key ?? ''}`} label={words.officeFilter} keyOf={({ id }) => id} chosen={view.office} onChoose={(office) => onChange({ ...view, office })} />
      <NativeSelect
        label={words.sort} value={view.sort} data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
        onChange={(event) => onChange({ ...view, sort: SORTS.find((code) => code === event.currentTarget.value) ?? 'since' })}
      />
      {narrowed && <Button variant="subtle" color="gray" onClick={() => onChange({ ...view, state: null, city: null, office: null })}>{words.clear}</Button>}
    </div>
  );
}
