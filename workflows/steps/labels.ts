/** What the engine's timeline says beside an activity's name: business words, ids, codes and dates, never a person. */

type Said = Readonly<Record<string, unknown>>;

const said = (value: unknown): Said => (typeof value === 'object' && value !== null ? (value as Said) : {});
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const positions = (value: unknown): string => (Array.isArray(value) ? value.map(word).join(' or ') : '');
/** `verbal-approval:1:written-confirmation` of a task id. */
const about = (taskId: unknown): string => word(taskId).split(':').slice(1).join(', ');

const LABELS: Record<string, (args: readonly unknown[]) => string> = {
  'records.open': () => 'open the case on record',
  'records.enterStage': ([move]) => `enter ${word(said(move)['stage'])}, round ${word(said(move)['round'])}`,
  'records.leaveStage': ([move]) => `leave ${word(said(move)['stage'])}: ${word(said(move)['result'])}`,
  'records.moveStatus': ([, status]) => `status ${word(status)}`,
  'records.close': ([, status]) => `close the case: ${word(status)}`,
  'records.openTask': ([task]) => `ask ${positions(said(said(task)['ask'])['positions'])} to ${word(said(said(task)['ask'])['act'])}`,
  'records.planTask': ([task]) => `write down the dates ahead: ${about(said(task)['taskId'])}`,
  'records.climbed': ([taskId, rung]) => `rung ${word(rung)} climbed: ${about(taskId)}`,
  'records.closeTask': ([task]) => `close the task: ${word(said(task)['outcome'])}`,
  'records.recordOutcome': ([record]) => `decision ${word(said(record)['outcome'])}: ${about(said(record)['taskId'])}`,
  'records.recordSignature': ([, , paper]) => `signature of the ${word(paper)}`,
  'records.needsFix': ([fix]) => `an operator is needed: ${word(said(fix)['step'])}`,
  'records.fixed': ([, step, act]) => `${word(act)}: ${word(step)}`,
  'records.processOpened': () => 'the process comes on record',
  'records.processClosed': ([, outcome]) => `the process closes: ${word(outcome)}`,
  'calendars.datesAhead': ([, ladder, anchor]) => `dates of ladder ${word(said(ladder)['code'])} from ${word(said(anchor)['from'])}`,
  'calendars.workingDaysBetween': ([, from, to]) => `working days from ${word(from)} to ${word(to)}`,
  'calendars.nextOpening': () => 'when the office opens next',
  'calendars.issueDay': ([, month]) => `issue day of ${word(month)}`,
  'calendars.dueDate': ([, month]) => `due day of ${word(month)}`,
  'correspondence.deliver': ([notice]) => `letter ${word(said(notice)['code'])} to the ${word(said(said(notice)['to'])['as'])}: ${positions(said(said(notice)['to'])['positions'])}`,
  'correspondence.drop': () => 'the letter is left unsent',
  'correspondence.askPayers': ([notice]) => `letter ${word(said(notice)['code'])} to each payer who owes a part`,
  'correspondence.receiptPayers': ([, key]) => `receipts to payers whose part of ${word(said(key)['month'])} is paid`,
  'correspondence.warnPayers': ([, rung]) => `formal warning ${word(rung)} to each payer on that rung`,
  'correspondence.distribute': ([, region]) => `circular to every district and kelurahan of ${word(region)}`,
  'correspondence.remindMissing': ([, region]) => `reminder to the missing districts and kelurahan of ${word(region)}`,
  'papers.draft': ([, paper, round]) => `draft the ${word(paper)}, round ${word(round)}`,
  'papers.signedCopy': ([, paper]) => `signed copy of the ${word(paper)}`,
  'papers.invoice': ([, month]) => `invoice of ${word(month)}`,
  'papers.warnings': ([, rung]) => `formal warnings: ${word(rung)}`,
  'papers.receipt': ([, month]) => `receipt of ${word(month)}`,
  'rosters.examine': () => 'find the tables of the roster',
  'rosters.awaitSender': ([, step, waiting]) => `${waiting ? 'wait for' : 'heard'} the sender: ${word(step)}`,
  'rosters.startOver': () => 'read again under another mapping',
  'rosters.read': () => 'read, judge and stage the roster',
  'rosters.compare': () => 'hold the roster against the people on record',
  'rosters.reportErrors': () => 'file of the rows to mend',
  'rosters.commit': () => 'the roster takes effect',
  'rosters.missing': () => 'count the districts and kelurahan missing',
  'rosters.finish': ([, result]) => `the delivery is ${word(result)}`,
  'changes.apply': () => 'the change of the roster takes effect',
  'changes.offer': () => 'offer those who left to go on alone',
  'changes.finish': ([, result]) => `the change of the roster is ${word(result)}`,
  'exchanges.write': () => 'write the file that hands people over',
  'exchanges.submit': () => 'put the question to the registry',
  'exchanges.takeAnswer': () => 'take the answer into the record',
  'exchanges.rowsToMend': () => 'file of the people turned down',
  'exchanges.finish': ([, result]) => `the hand-over is ${word(result)}`,
  'arrangements.apply': () => 'the arrangement takes effect',
  'arrangements.finish': ([, result]) => `the change of arrangement is ${word(result)}`,
  'arrears.look': () => 'look who is in arrears and what is due',
  'arrears.told': ([, rung]) => `the letters of ${word(rung)} have left`,
  'arrears.startPlan': () => 'the plan of instalments takes effect',
  'arrears.finishPlan': ([, result]) => `the plan of instalments is ${word(result)}`,
  'ledger.billMonth': ([key]) => `bill ${word(said(key)['month'])}`,
  'ledger.openAmount': ([key]) => `open amount of ${word(said(key)['month'])}`,
  'ledger.reopen': ([key]) => `open ${word(said(key)['month'])} again`,
  'ledger.settle': ([key]) => `settle ${word(said(key)['month'])}`,
  'ledger.markArrears': ([key]) => `arrears of ${word(said(key)['month'])}`,
  'processes.openCollection': () => 'start monthly collection',
  'processes.openMonth': ([start]) => `start month ${word(said(start)['month'])}`,
  'processes.reopenMonths': ([, news]) => `bill again: ${Array.isArray(said(news)['months']) ? (said(news)['months'] as readonly unknown[]).map((each) => word(said(each)['month'])).join(', ') : ''}`,
  'processes.tellMonth': () => 'tell the month of money taken back',
  'processes.reportMonth': ([, report]) => `report ${word(said(report)['month'])}: ${word(said(report)['result'])}`,
  'processes.openArrears': () => 'open arrears, or tell them of another month',
  'processes.stirArrears': () => 'arrears look again',
  'processes.closeArrears': () => 'arrears are left open',
  'processes.reportRoster': () => 'tell the cooperation of its roster',
  'processes.openCompletion': () => 'start completing the roster, if places are missing',
  'processes.closeCompletion': () => 'nobody is reminded any more',
  'processes.reportTermEnd': () => 'tell the cooperation that its term has ended',
};

/** At most 190 signs: the engine takes 200 bytes. */
export function labelOf(activity: string, args: readonly unknown[]): string {
  return (LABELS[activity]?.(args) ?? activity).slice(0, 190);
}
