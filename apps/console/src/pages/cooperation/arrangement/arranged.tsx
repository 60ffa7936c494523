/** One arrangement as it stands or is proposed: for whom, in which mode, from what money, and who bears which portion. */
import { Box, Text } from '@mantine/core';
import type { ArrangementView } from '@sinergi/contracts/arrangement.views';
import { arrangementWords } from '../../../language/arrangement.words';
import { useFormat } from '../../../language/format';
import { useLanguage, useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { usePositionNames } from '../changes/position-names';

const PART = 10_000;

export function Arranged({ arrangement }: { readonly arrangement: ArrangementView }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { mode, portions, schemes, segment, budgetAccount, basis } = arrangement;
  const percent = (share: number): string => `${(share / PART).toLocaleString(language, { maximumFractionDigits: 4 })}%`;
  return (
    <Box mt={6}>
      <Facts least={170}>
        <Fact name={words.modeTitle}>{words.mode[mode]}</Fact>
        <Fact name={words.portions}>
          {portions.map((portion) => (
            <Text key={`${portion.split} ${portion.payer} ${portion.share} ${portion.fundingSource}`} size="sm">
              <b>{percent(portion.share)}</b> {portion.split === 'office' ? portion.payer : words.split[portion.split]}, {words.source[portion.fundingSource]}
            </Text>
          ))}
        </Fact>
        <Fact name={words.baseTitle}>{sayBase(arrangement, words, format.money)}</Fact>
        <Fact name={words.schemesTitle}>{schemes.map((scheme) => words.scheme[scheme]).join(', ')}</Fact>
        <Fact name={words.segmentTitle}>{words.segment[segment]}</Fact>
        {budgetAccount !== '' && <Fact name={words.accountTitle}>{budgetAccount}</Fact>}
        <Fact name={words.basisTitle}>{basis}</Fact>
      </Facts>
    </Box>
  );
}

interface BaseWords {
  readonly ownWage: string;
  readonly ownBracket: string;
  readonly cityMinimum: string;
}

/** The amount agreed, or whose base counts; the income of somebody without an employer goes by bracket. */
export function sayBase({ base, baseFrom, segment }: Pick<ArrangementView, 'base' | 'baseFrom' | 'segment'>, words: BaseWords, money: (amount: number) => string): string {
  if (baseFrom === 'minimum-wage') return words.cityMinimum;
  if (baseFrom === 'member') return segment === 'non-wage-earner' ? words.ownBracket : words.ownWage;
  return money(base);
}

/** `Semua jabatan …`, or the positions a group names. */
export function useGroupName(): (arrangement: Pick<ArrangementView, 'group' | 'positions'>) => string {
  const words = useWords(arrangementWords);
  const names = usePositionNames();
  return ({ positions }) => (positions === null ? words.everybody : positions.map(names.position).join(', '));
}
