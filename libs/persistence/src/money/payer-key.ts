/** Whom a member’s part of a month is asked of, as one key: the member’s village or district, the person, or an office. */

/** `p` the price, `m` the member. A village or district without an office on record is kept by its code. @param person SQL of the key of somebody who pays alone */
export const payerKey = (person: string): string => `
           CASE WHEN p.split = 'per-village' AND m.village_code IS NOT NULL THEN 'village:' || m.village_code
                WHEN p.split = 'per-district' AND m.district_code IS NOT NULL THEN 'district:' || m.district_code
                WHEN p.split = 'each-person' THEN ${person}
                ELSE 'office:' || p.payer_office_id END AS payer_key`;
