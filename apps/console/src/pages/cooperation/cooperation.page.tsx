/** One cooperation: where it stands, why it waits and what comes next, and its whole record. */
import { Stack, Tabs } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useCooperation } from '../../api/reads';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { RehearsalBanner } from '../../parts/rehearsal';
import { ArrangementTab } from './arrangement/arrangement-tab';
import { ArrearsTab } from './arrears/arrears-tab';
import { ChangesTab } from './changes/changes-tab';
import css from './cooperation.module.css';
import { CoverTab } from './cover/cover-tab';
import { DeductionTab } from './deduction/deduction-tab';
import { FactsAside } from './facts-aside';
import { Heading } from './heading';
import { MoneyTab } from './money/money-tab';
import { DocumentsTab } from './record/documents-tab';
import { LettersTab } from './record/letters-tab';
import { PeopleTab } from './record/people-tab';
import { TimelineTab } from './record/timeline-tab';
import { RegistrationTab } from './registration/registration-tab';
import { RosterTab } from './roster/roster-tab';
import { StageRoad } from './stage-road';
import { TroubleCard } from './trouble-card';
import { NothingWaits, WaitCard } from './wait-card';

const TABS = ['timeline', 'documents', 'people', 'money', 'deduction', 'payers', 'arrears', 'cover', 'roster', 'changes', 'registration', 'letters'] as const;
type Tab = (typeof TABS)[number];

export function CooperationPage() {
  const { no = '' } = useParams();
  return <Loaded query={useCooperation(no)}>{(cooperation) => <Whole key={cooperation.no} cooperation={cooperation} />}</Loaded>;
}

function Whole({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const standing = cooperation.closedOn !== null;
  return (
    <Stack gap="md">
      <title>{`${cooperation.cityName} · ${cooperation.no} · Sinergi`}</title>
      {cooperation.rehearsal && <RehearsalBanner />}
      <Heading cooperation={cooperation} />
      <StageRoad stages={cooperation.stages} />
      {cooperation.troubles.map((trouble) => <TroubleCard key={`${trouble.processId}:${trouble.step}`} trouble={trouble} />)}
      {cooperation.waits.map((wait) => <WaitCard key={wait.id} wait={wait} state={cooperation.opsState} />)}
      {cooperation.waits.length === 0 && cooperation.troubles.length === 0 && <NothingWaits closedOn={standing ? cooperation.closedOn : null} />}
      <div className={css['columns']}>
        <div className={`surface ${css['record']}`}><Record cooperation={cooperation} /></div>
        <FactsAside cooperation={cooperation} />
      </div>
    </Stack>
  );
}

function Record({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const { tabs: words } = useWords(cooperationWords);
  const format = useFormat();
  const [query, setQuery] = useSearchParams();
  const tab = TABS.find((entry) => entry === query.get('tab')) ?? 'timeline';
  const many: Partial<Record<Tab, number>> = { documents: cooperation.documents.length, money: cooperation.bills.length, roster: cooperation.handIns.length, letters: cooperation.letters.length };
  return (
    <Tabs value={tab} onChange={(next) => setQuery(next && next !== 'timeline' ? { tab: next } : {}, { replace: true, preventScrollReset: true })} keepMounted={false}>
      <Tabs.List className={css['tabs']}>
        {TABS.map((entry) => (
          <Tabs.Tab key={entry} value={entry}>{words[entry]}{many[entry] ? <span className={css['many']}>{format.count(many[entry])}</span> : null}</Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="timeline"><TimelineTab entries={cooperation.timeline} /></Tabs.Panel>
      <Tabs.Panel value="documents"><DocumentsTab documents={cooperation.documents} /></Tabs.Panel>
      <Tabs.Panel value="people"><PeopleTab people={cooperation.people} /></Tabs.Panel>
      <Tabs.Panel value="money"><MoneyTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="deduction"><DeductionTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="payers"><ArrangementTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="arrears"><ArrearsTab no={cooperation.no} /></Tabs.Panel>
      <Tabs.Panel value="cover"><CoverTab no={cooperation.no} /></Tabs.Panel>
      <Tabs.Panel value="roster"><RosterTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="changes"><ChangesTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="registration"><RegistrationTab cooperation={cooperation} /></Tabs.Panel>
      <Tabs.Panel value="letters"><LettersTab letters={cooperation.letters} /></Tabs.Panel>
    </Tabs>
  );
}
