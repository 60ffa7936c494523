/** Every command of the terminal. */
import type { Command } from '../command';
import { CALENDAR_COMMANDS } from './calendar.commands';
import { COOPERATION_COMMANDS } from './cooperation.commands';
import { COVER_COMMANDS } from './cover.commands';
import { DEADLINE_COMMANDS } from './deadline.commands';
import { DEDUCTION_COMMANDS } from './deduction.commands';
import { DIRECTORY_COMMANDS } from './directory.commands';
import { DISBURSEMENT_COMMANDS } from './disbursement.commands';
import { GUIDANCE_COMMANDS } from './guidance.commands';
import { ARREARS_COMMANDS } from './arrears.commands';
import { BUDGET_COMMANDS } from './budget.commands';
import { ARRANGEMENT_COMMANDS } from './arrangement.commands';
import { HAND_IN_COMMANDS } from './hand-in.commands';
import { SENDER_WORD_COMMANDS } from './sender-word.commands';
import { LAW_COMMANDS } from './law.commands';
import { MATCHING_COMMANDS } from './matching.commands';
import { MONEY_COMMANDS } from './money.commands';
import { OPERATION_COMMANDS } from './operation.commands';
import { PEOPLE_COMMANDS } from './people.commands';
import { RETENTION_COMMANDS } from './retention.commands';
import { POSTING_COMMANDS } from './posting.commands';
import { REGISTRATION_COMMANDS } from './registration.commands';
import { ROSTER_COMMANDS } from './roster.commands';
import { ROSTER_CHANGE_COMMANDS } from './roster-change.commands';
import { ROSTER_TEMPLATE_COMMANDS } from './roster-template.commands';
import { STATEMENT_COMMANDS } from './statement.commands';
import { TARIFF_COMMANDS } from './tariff.commands';
import { TASK_COMMANDS } from './task.commands';

export const COMMANDS: readonly Command[] = [
  ...COOPERATION_COMMANDS, ...TASK_COMMANDS, ...GUIDANCE_COMMANDS, ...DEADLINE_COMMANDS, ...HAND_IN_COMMANDS, ...REGISTRATION_COMMANDS, ...POSTING_COMMANDS, ...SENDER_WORD_COMMANDS, ...ROSTER_COMMANDS, ...ROSTER_CHANGE_COMMANDS, ...ROSTER_TEMPLATE_COMMANDS, ...MONEY_COMMANDS, ...MATCHING_COMMANDS, ...ARRANGEMENT_COMMANDS, ...BUDGET_COMMANDS, ...ARREARS_COMMANDS, ...DEDUCTION_COMMANDS, ...DISBURSEMENT_COMMANDS, ...COVER_COMMANDS, ...OPERATION_COMMANDS, ...DIRECTORY_COMMANDS, ...LAW_COMMANDS, ...TARIFF_COMMANDS, ...CALENDAR_COMMANDS, ...STATEMENT_COMMANDS, ...PEOPLE_COMMANDS, ...RETENTION_COMMANDS,
];
