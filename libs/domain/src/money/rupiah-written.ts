/** Whole rupiah as people and programs write them in a cell. */
/** `10.800`, `10800`, `Rp 10.800,00`, `10,800.00`; null for anything else. */
export function rupiahWritten(text: string): number | null {
  const plain = text.trim().replace(/^rp\.?\s*/i, '').replace(/\s/g, '');
  const whole = plain.replace(/[.,]00$/, '').replace(/,-$/, '');
  if (!/^\d{1,3}([.,]\d{3})*$|^\d+$/.test(whole)) return null;
  const amount = Number(whole.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) ? amount : null;
}
