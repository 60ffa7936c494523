/** What a rung of a ladder is called by its own code. */
import { codeWords } from '../language/codes.words';
import { useWords } from '../language/language';

export function useRungName(): (code: string) => string {
  const { rungCode } = useWords(codeWords);
  return (code) => rungCode[code] ?? code;
}
