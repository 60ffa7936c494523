/** What the city of a case is called: its region's own name, `Kota Bekasi`; its government's where the region table has none. */

/** SQL over the cooperation `c` and its city's office `city`. */
export const CITY_NAME = `coalesce((SELECT named.name FROM region named WHERE named.code = c.region_code), city.name)`;
