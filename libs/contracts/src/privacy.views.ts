/** What doors show of people's data: one member in clear for a purpose, who read, what is held, and how long it stays. */

export interface MemberInClearView {
  readonly membershipId: string;
  readonly no: string;
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly account: string | null;
  readonly bank: string | null;
}

export interface ReadingView {
  readonly at: string;
  readonly reader: string | null;
  readonly office: string | null;
  readonly channel: string | null;
  readonly purpose: string;
  readonly purposeTitle: { readonly id: string; readonly en: string };
  readonly reason: string | null;
  readonly subject: string;
  readonly correlationId: string | null;
}

export interface LegalGroundView {
  readonly ground: string;
  readonly legalBasis: string;
  readonly source: string;
  /** First day on which it may be erased; null while no day is known. */
  readonly until: string | null;
}

export interface SubjectRequestView {
  readonly id: string;
  readonly kind: 'access' | 'erasure';
  readonly reason: string;
  readonly receivedBy: string;
  readonly receivedAt: string;
  /** 3 x 24 hours after it was received. */
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly standing: string;
  readonly refusal: LegalGroundView | null;
  readonly closedAt: string | null;
  readonly mayConfirm: boolean;
}

export interface DataSetView {
  readonly dataSet: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly purpose: { readonly id: string; readonly en: string };
  readonly legalBasis: string;
  readonly retention: { readonly days: number; readonly countsFrom: string; readonly legalBasis: string; readonly source: string; readonly certainty: string; readonly validFrom: string } | null;
}

/** One person, everything readable. */
export type PersonInClearView = {
  readonly rehearsal: boolean;
  readonly name: string;
  readonly nik: string | null;
  readonly sex: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly account: string | null;
  readonly bank: string | null;
  readonly motherName: string | null;
};

export interface SubjectReportView {
  readonly request: SubjectRequestView;
  readonly people: readonly PersonInClearView[];
  readonly memberships: readonly {
    readonly membershipId: string;
    readonly cooperationNo: string;
    readonly rehearsal: boolean;
    readonly position: string;
    readonly rt: string | null;
    readonly rw: string | null;
    readonly village: string | null;
    readonly fromMonth: string;
    readonly untilMonth: string | null;
    readonly wage: number | null;
    readonly termEndsOn: string | null;
    readonly undone: boolean;
  }[];
  readonly deliveries: readonly {
    readonly handInId: string;
    readonly cooperationNo: string;
    readonly handedInOn: string;
    readonly office: string;
    readonly fileName: string;
    readonly status: string;
    readonly sheet: string;
    readonly line: number;
    readonly verdict: string;
    readonly name: string | null;
    readonly fileDestroyedOn: string | null;
  }[];
  readonly months: readonly { readonly cooperationNo: string; readonly month: string; readonly amount: number }[];
  readonly readings: readonly ReadingView[];
  readonly dataSets: readonly DataSetView[];
  /** What cannot be found by a number, and what becomes of it. */
  readonly notFoundByNumber: { readonly id: string; readonly en: string };
}

export interface RetentionRunView {
  readonly id: string;
  readonly askedAt: string;
  readonly onDay: string | null;
  readonly finishedAt: string | null;
  /** How many were destroyed, by data set. */
  readonly destroyed: Readonly<Record<string, number>> | null;
}

export interface RetentionView {
  readonly on: string;
  readonly dataSets: readonly (DataSetView & { readonly due: number | null })[];
  readonly runs: readonly RetentionRunView[];
}
