/** Two accounts, 'li' and 'zhao', as two streams and one log, for specs of what may race with a gift. */
import { type AccountCommand, AccountOpened } from '@lovebank/core'
import { accountStory, eventOf } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AccountEvent } from '../src/account/events.ts'
import { account } from '../src/account/index.ts'
import type { AccountState } from '../src/account/state.ts'
import { eventIdOf } from '../src/kernel/derive.ts'
import type { Recorded } from '../src/policies/policy.ts'
import type { Refusal } from '../src/refusals.ts'
import { recorded } from './log-of.ts'

export type Name = 'li' | 'zhao'

export interface Bank {
  readonly states: Map<string, AccountState>
  readonly log: Array<Recorded>
  /** the commands that wrote something */
  readonly written: Set<string>
}

/** What 'li' has before anybody gives anything, in a lot of each kind. */
export const POINTS = 30

export const bankOf = (isReceiverOpened: boolean): Bank => {
  const bank: Bank = { states: new Map(), log: [], written: new Set() }
  write(bank, accountStory.opened)
  write(bank, accountStory.deposited('w1', 20, { expiresOn: '2026-05-01' }))
  write(bank, accountStory.granted('g1', 10))
  if (isReceiverOpened) write(bank, eventOf(AccountOpened, { accountId: 'zhao', holderId: 'zhao' }))
  return bank
}

export const accountIn = ({ states }: Bank, name: string): AccountState => states.get(name) ?? account.initialState

const write = (bank: Bank, event: AccountEvent): void => {
  bank.states.set(event.accountId, account.evolve(accountIn(bank, event.accountId), event))
  bank.log.push(recorded(event, undefined, bank.log.length))
}

/** As the runtime asks: a command that wrote something is recognised; one that was refused is decided afresh. */
export const ask = (bank: Bank, command: AccountCommand): Refusal | undefined => {
  if (bank.written.has(command.commandId)) return undefined
  const decision = account.decide(command, accountIn(bank, account.streamIdOf(command)))
  if (isLeft(decision)) return decision.left
  for (const [index, event] of decision.right.entries()) {
    write(bank, event)
    const place = bank.log.length - 1
    const last = bank.log[place]
    if (last !== undefined) bank.log[place] = { ...last, eventId: eventIdOf(command.commandId, index) }
  }
  if (decision.right.length > 0) bank.written.add(command.commandId)
  return undefined
}
