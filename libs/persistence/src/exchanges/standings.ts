/** How every line of a hand-over stands, people and parts of bills alike; who was only added by an answer is none of its lines. */
export const STANDINGS = (exchangeId: string): string => `
  SELECT standing FROM exchange_line WHERE exchange_id = ${exchangeId} AND amount IS DISTINCT FROM 0 UNION ALL SELECT standing FROM exchange_part WHERE exchange_id = ${exchangeId}`;
