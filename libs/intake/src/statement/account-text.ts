/** An account number as banks write it, with blanks, points and dashes or without: the same account in one form. */

/** null for what is too short or too long to be an account. */
export function plainAccount(text: string): string | null {
  const plain = text.replace(/[\s.-]/g, '').toUpperCase();
  return /^[A-Z0-9]{6,34}$/.test(plain) && /\d{5}/.test(plain) ? plain : null;
}
