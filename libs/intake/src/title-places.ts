/** The kelurahan and kecamatan that a title or the name of a sheet gives to everyone under it. */
import type { RosterSurroundings } from '@sinergi/domain/roster/participant';

export const NOWHERE: RosterSurroundings = { village: null, district: null };

const VILLAGE = /^(?:(?:daftar|data)\b.*\b)?(?:kelurahan|kel\.|kel(?=\s*:)|desa)\s*\/?\s*(?:desa)?\s*[:=]?\s*(.*)$/i;
const DISTRICT = /^(?:kecamatan|kec\.|kec(?=\s*:))\s*[:=]?\s*(.*)$/i;
const PLACE_NAME = /^[a-z][a-z .'’-]{2,39}$/i;
const NO_PLACE = /^(sheet|lembar|data|daftar|rekap|roster|form|peserta|templat|template|usulan|ketua|rt\b|rw\b|rt-rw|total|semua|gabungan|all|petunjuk|csv)/i;

/** @param texts a row that is no person @returns what stood before, with what this row adds */
export function placesIn(texts: readonly string[], before: RosterSurroundings): RosterSurroundings {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || filled.length > 6) return before;
  const village = placeAfter(filled, VILLAGE);
  const district = placeAfter(filled, DISTRICT);
  if (village === null && district === null) return before;
  return { village: village ?? (district !== null && district !== before.district ? null : before.village), district: district ?? before.district };
}

/** A sheet is often named after its kelurahan; a name with digits or a common word is none. */
export function placeOfSheet(name: string): string | null {
  const bare = name.trim().replace(/^(kelurahan|kel\.?|desa)\s+/i, '');
  return PLACE_NAME.test(bare) && !NO_PLACE.test(bare) ? bare : null;
}

function placeAfter(filled: readonly string[], pattern: RegExp): string | null {
  for (const [at, text] of filled.entries()) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = (found[1] ?? '').trim() || filled.slice(at + 1).map((next) => next.replace(/^[:=]\s*/, '').trim()).find((next) => next !== '') || '';
    const name = rest.split(/\s+(?:kecamatan|kec\.|kota|kabupaten|tahun)\b/i)[0]!.replace(/[,;:]+$/, '').trim();
    if (PLACE_NAME.test(name)) return name;
  }
  return null;
}
