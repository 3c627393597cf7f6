/**
 * What one account may still redeem: each redemption claims its part of the limits before points are held for it, so that
 * two at once in two shops cannot both slip under one (ADR 19). The stream bears the account's id.
 */
import type { Decider, Scope } from '../kernel/decider.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { AllowanceCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { AllowanceEvent } from './events.ts'
import type { AllowanceRefusal } from './refusals.ts'
import { type AllowanceState, evolve, initialState } from './state.ts'

export type { Claim as AllowanceClaim } from './state.ts'

/** Nobody leads an inquiry into themselves, or ends it. */
const ofHolder = ({ volunteerId }: { readonly volunteerId: PersonId }): Scope => ({
  personId: volunteerId,
  notBy: [volunteerId],
})

export const allowance: Decider<AllowanceState, AllowanceCommand, AllowanceEvent, AllowanceRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => ('accountId' in command ? command.accountId : accountIdOf(command.volunteerId)),
  scopeOf: (command) => (command.type === 'BlockHolder' || command.type === 'UnblockHolder' ? ofHolder(command) : {}),
}
