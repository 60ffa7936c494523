/** What titles over a table, or the name of its sheet, say of the place of its people: `DAFTAR KETUA RT KELURAHAN BEKASI JAYA KECAMATAN BEKASI TIMUR`. */
import type { RosterSurroundings } from '@sinergi/domain/roster/participant';

const VILLAGE = /\b(?:kelurahan|kel\.|kel(?=\s*:)|desa)(?:\s*\/\s*(?:desa|kelurahan))?\s*[:=]?\s*(.+?)(?=\s*[,-]?\s*\bkec(?:amatan\b|\.|\s*:)|\s*[,(]|\s+(?:kota|kab\.|kabupaten|tahun)\b|$)/i;
const DISTRICT = /\bkec(?:amatan\b|\.|(?=\s*:))\s*[:=]?\s*(.+?)(?=\s*[,(-]|\s+(?:kota|kab\.|kabupaten|tahun|kelurahan|kel\.|desa)\b|$)/i;
const PLACE_NAME = /^[a-z][a-z .'’-]{2,39}$/i;
const SUM = /^(sub ?-?total|(grand )?total|jumlah)\b/i;
const COMMON_SHEET = /^(sheet|lembar|data|daftar|rekap|roster|form|peserta|templat|usulan|ketua|kader|rt\b|rw\b|rtrw|total|semua|gabungan|all|petunjuk|csv|hasil|tabel|table|nama)/i;

/** @param before what was known without this row */
export function placeInTitle(texts: readonly string[], before: RosterSurroundings): RosterSurroundings {
  const title = texts.map((text) => text.trim()).filter((text) => text !== '').join(' ');
  if (SUM.test(title)) return before;
  const village = placeOf(VILLAGE.exec(title));
  const district = placeOf(DISTRICT.exec(title));
  const elsewhere = district !== null && before.district !== null && district !== before.district;
  return { village: village ?? (elsewhere ? null : before.village), district: district ?? before.district };
}

/** A sheet is often named after its kelurahan; a name with digits or a common word is none. */
export function placeOfSheet(name: string): string | null {
  const bare = name.trim().replace(/^(kelurahan|kel\.?|desa)\s+/i, '');
  return PLACE_NAME.test(bare) && !COMMON_SHEET.test(bare) ? bare : null;
}

function placeOf(found: RegExpExecArray | null): string | null {
  const name = found?.[1]?.trim() ?? '';
  return PLACE_NAME.test(name) ? name : null;
}
