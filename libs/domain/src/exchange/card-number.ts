/** The agency's number of a member (KPJ): eleven digits, never the filler that stands for none. */
export const NO_CARD_NUMBER = '00000000000';

export function isCardNumber(text: string): boolean {
  return /^\d{11}$/.test(text) && text !== NO_CARD_NUMBER;
}

/** `10*******01` */
export function maskCardNumber(number: string): string {
  return `${number.slice(0, 2)}${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-2)}`;
}
