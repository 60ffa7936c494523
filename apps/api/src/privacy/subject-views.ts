/** Readings, requests and data sets as doors show them. */
import type { DataSetView, ReadingView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import { DATA_SET_RULES, DATA_SETS } from '@sinergi/domain/privacy/data-sets';
import { PURPOSE_TITLES } from '@sinergi/domain/privacy/reading-purposes';
import type { ReadingRow } from '@sinergi/persistence/privacy/readings.queries';
import type { RetentionRuleRow } from '@sinergi/persistence/privacy/retention-run.repository';
import type { SubjectRequestRow } from '@sinergi/persistence/privacy/subject-request.repository';

export function readingOf({ at, purpose, ...rest }: ReadingRow): ReadingView {
  const purposeTitle = PURPOSE_TITLES[purpose as keyof typeof PURPOSE_TITLES] ?? { id: purpose, en: purpose };
  return { ...rest, at: at.toISOString(), purpose, purposeTitle };
}

/** @param confirms whoever asks, where they may confirm */
export function subjectRequestOf({ receivedById, decidedAt: _decidedAt, receivedAt, dueAt, closedAt, refusal, ...rest }: SubjectRequestRow, confirms: string | null, now: number): SubjectRequestView {
  return {
    ...rest,
    receivedAt: receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    overdue: (closedAt?.getTime() ?? now) > dueAt.getTime(),
    refusal: refusal && { ground: refusal.ground, legalBasis: refusal.legalBasis, source: refusal.source, until: refusal.until },
    closedAt: closedAt?.toISOString() ?? null,
    mayConfirm: rest.standing === 'proposed' && confirms !== null && confirms !== receivedById,
  };
}

export function dataSetsWith(rules: readonly RetentionRuleRow[]): DataSetView[] {
  return DATA_SETS.map((dataSet) => {
    const { title, purpose, legalBasis } = DATA_SET_RULES[dataSet];
    const rule = rules.find((candidate) => candidate.dataSet === dataSet);
    return { dataSet, title, purpose, legalBasis, retention: rule ? withoutName(rule) : null };
  });
}

const withoutName = ({ dataSet: _dataSet, ...rule }: RetentionRuleRow): Omit<RetentionRuleRow, 'dataSet'> => rule;
