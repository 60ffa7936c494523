/** The place a paper is dated at: the city's bare name. */
export function placeOf(cityName: string): string {
  return cityName.replace(/^(Kota|Kabupaten) /, '');
}
