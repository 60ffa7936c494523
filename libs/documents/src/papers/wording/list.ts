/** Lists inside a sentence: `JKK dan JKM`, `a, b, dan c`. */
export function joined(parts: readonly string[]): string {
  if (parts.length <= 2) return parts.join(' dan ');
  return `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1)}`;
}
