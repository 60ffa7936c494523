/** The agency whose branches make the agreements, as papers and letters name it. */
export const AGENCY_NAME = 'BPJS Ketenagakerjaan';

/** A branch as a party of an agreement: `BPJS Ketenagakerjaan Kantor Cabang Bekasi Kota`. */
export const agencyOffice = (officeName: string): string => `${AGENCY_NAME} ${officeName}`;
