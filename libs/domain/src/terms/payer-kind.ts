/** Whose duty a contribution is: of a state body (penyelenggara negara), or of a private employer or person. Charges and arrears differ by it. */
export type PayerKind = 'state' | 'private';
