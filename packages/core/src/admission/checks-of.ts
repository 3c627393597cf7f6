/** All checks of a command: its own, and that nobody decides on their own household or kin, nor on their own record. */
import type { Command } from '../commands.ts'
import type { Check } from './check.ts'
import { checks } from './checks.ts'
import { notOwnHousehold } from './not-own-household.ts'

export const checksOf = (command: Command): ReadonlyArray<Check<Command>> => [checks[command.type], notOwnHousehold]
