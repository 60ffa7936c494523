/** What titles over a table say of the place of its people: `DAFTAR KETUA RT KELURAHAN BEKASI JAYA KECAMATAN BEKASI TIMUR`. */
import type { RosterSurroundings } from '@sinergi/domain/roster/participant';

const VILLAGE = /\b(?:kelurahan|kel\.|desa)\s*:?\s*(.+?)(?=\s*[,-]?\s*\bkec(?:amatan\b|\.)|\s*[,(]|$)/i;
const DISTRICT = /\bkec(?:amatan\b|\.)\s*:?\s*(.+?)(?=\s*[,(-]|\s+(?:kota|kab\.|kabupaten)\b|$)/i;

/** @param before what was known without this row */
export function placeInTitle(texts: readonly string[], before: RosterSurroundings): RosterSurroundings {
  const title = texts.map((text) => text.trim()).filter((text) => text !== '').join(' ');
  return { village: VILLAGE.exec(title)?.[1] ?? before.village, district: DISTRICT.exec(title)?.[1] ?? before.district };
}
