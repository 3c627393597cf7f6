/** Accounts as streams of one log, for specs of what may race: 'li' and 'zhao', between whom gifts go, or others. */
import { type AccountCommand, AccountOpened } from '@lovebank/core'
import { accountStory, eventOf } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AccountEvent } from '../src/account/events.ts'
import { account } from '../src/account/index.ts'
import type { AccountState } from '../src/account/state.ts'
import type { DomainEvent } from '../src/events.ts'
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

export const emptyBank = (): Bank => ({ states: new Map(), log: [], written: new Set() })

export const bankOf = (isReceiverOpened: boolean): Bank => {
  const bank = emptyBank()
  write(bank, accountStory.opened)
  write(bank, accountStory.deposited('w1', 20, { expiresOn: '2026-05-01' }))
  write(bank, accountStory.granted('g1', 10))
  if (isReceiverOpened) write(bank, eventOf(AccountOpened, { accountId: 'zhao', holderId: 'zhao' }))
  return bank
}

export const accountIn = ({ states }: Bank, name: string): AccountState => states.get(name) ?? account.initialState

export const write = (bank: Bank, event: AccountEvent): void => {
  bank.states.set(event.accountId, account.evolve(accountIn(bank, event.accountId), event))
  record(bank, event)
}

/** Puts an event of any stream down, under an id of its own. */
export const record = (bank: Bank, event: DomainEvent): void => {
  const place = bank.log.length
  const placed = recorded(event, undefined, place)
  bank.log.push({ ...placed, eventId: eventIdOf(placed.metadata.commandId, place) })
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
