/** Every command of the terminal. */
import type { Command } from '../command';
import { CALENDAR_COMMANDS } from './calendar.commands';
import { COOPERATION_COMMANDS } from './cooperation.commands';
import { DEADLINE_COMMANDS } from './deadline.commands';
import { DIRECTORY_COMMANDS } from './directory.commands';
import { GUIDANCE_COMMANDS } from './guidance.commands';
import { HAND_IN_COMMANDS } from './hand-in.commands';
import { LAW_COMMANDS } from './law.commands';
import { MONEY_COMMANDS } from './money.commands';
import { OPERATION_COMMANDS } from './operation.commands';
import { ROSTER_COMMANDS } from './roster.commands';
import { ROSTER_TEMPLATE_COMMANDS } from './roster-template.commands';
import { STATEMENT_COMMANDS } from './statement.commands';
import { TARIFF_COMMANDS } from './tariff.commands';
import { TASK_COMMANDS } from './task.commands';

export const COMMANDS: readonly Command[] = [
  ...COOPERATION_COMMANDS, ...TASK_COMMANDS, ...GUIDANCE_COMMANDS, ...DEADLINE_COMMANDS, ...HAND_IN_COMMANDS, ...ROSTER_COMMANDS, ...ROSTER_TEMPLATE_COMMANDS, ...MONEY_COMMANDS, ...OPERATION_COMMANDS, ...DIRECTORY_COMMANDS, ...LAW_COMMANDS, ...TARIFF_COMMANDS, ...CALENDAR_COMMANDS, ...STATEMENT_COMMANDS,
];
