/** The account, its allowance, the shop and the redemption of one case, as four streams and one log, for specs of what may race. */
import {
  CancelRedemption,
  type Command,
  ItemListed,
  RedemptionRequested,
  ShopOpened,
  StockReceived,
} from '@lovebank/core'
import { accountStory, allowanceStory, commandOf, eventOf, exampleOf, person } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { account } from '../src/account/index.ts'
import { allowance } from '../src/allowance/index.ts'
import type { DomainEvent } from '../src/events.ts'
import type { Decision } from '../src/kernel/decider.ts'
import { eventIdOf, pickupCodeOf } from '../src/kernel/derive.ts'
import { CommandId, RedemptionId } from '../src/kernel/ids.ts'
import type { Recorded } from '../src/policies/policy.ts'
import { redemption as redemptions } from '../src/redemption/index.ts'
import type { Refusal } from '../src/refusals.ts'
import { shop } from '../src/shop/index.ts'

export const redemptionId = exampleOf(RedemptionId, 'x1')
const requestId = exampleOf(CommandId, '00000000-0000-4000-8000-00000000000a')
const adoptionId = exampleOf(CommandId, '00000000-0000-4000-8000-00000000000b')
export const pickupCode = pickupCodeOf(eventIdOf(requestId, 0))
export const DEADLINE = '2026-02-20T01:00:00.000Z'
export const KEEPER = person('keeper')

export interface Setting {
  readonly points: number
  readonly stock: number
  readonly channel: 'in-advance' | 'at-the-counter'
  /** the most bags of rice in a month; absent: no rules */
  readonly mostBags?: number
}

/** Adopted by the town before anything else happens. */
export const rulesOf = (mostBags: number) =>
  allowanceStory.adopted(1, '2026-01-01', { itemLimits: [{ itemId: 'rice', most: mostBags }] })

/** Four streams, one log, and which command wrote what. */
export const bankOf = ({ points, stock, channel, mostBags }: Setting) => {
  const opening = [accountStory.opened, ...(points > 0 ? [accountStory.deposited('w1', points)] : [])]
  const shelves = [
    eventOf(ShopOpened, { shopId: 's1', unitId: 'village', name: 'The shop' }),
    eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: 'Rice', measure: 'bag', pointsEach: 44 }),
    ...(stock > 0 ? [received(stock)] : []),
  ]
  const requested = eventOf(RedemptionRequested, {
    redemptionId: 'x1',
    volunteerId: 'wang',
    accountId: 'li',
    shopId: 's1',
    channel,
    lines: [{ itemId: 'rice', quantity: 2, pointsEach: 44 }],
    points: 88,
    expiresAt: DEADLINE,
    requestedBy: channel === 'in-advance' ? 'wang' : 'keeper',
  })
  const log: Array<Recorded> = []
  const states = {
    allowance: allowance.initialState,
    account: opening.reduce(account.evolve, account.initialState),
    shop: shelves.reduce(shop.evolve, shop.initialState),
    redemption: redemptions.evolve(redemptions.initialState, requested),
  }
  const adoption = commandOf(CancelRedemption, { redemptionId: 'x1', commandId: adoptionId })
  if (mostBags !== undefined) record(log, rulesOf(mostBags), adoption, 0)
  record(log, requested, commandOf(CancelRedemption, { redemptionId: 'x1', commandId: requestId }), 0)
  return { states, log, written: new Set<string>() }
}

export type Bank = ReturnType<typeof bankOf>

const received = (quantity: number) =>
  eventOf(StockReceived, {
    shopId: 's1',
    itemId: 'rice',
    receiptId: 'r1',
    quantity,
    source: 'donation',
    from: 'A donor',
  })

const record = (log: Array<Recorded>, event: DomainEvent, command: Command, index: number): void => {
  log.push({
    event,
    metadata: {
      commandId: command.commandId,
      commandDigest: '',
      causationId: command.causationId,
      correlationId: command.commandId as string as Recorded['metadata']['correlationId'],
      actor: command.actor,
      onBehalfOf: command.onBehalfOf,
      schemaVersion: 1,
      occurredAt: command.occurredAt,
    },
    eventId: eventIdOf(command.commandId, index),
    stream: 'hetoudian.any-any' as Recorded['stream'],
    revision: log.length as Recorded['revision'],
    position: log.length as Recorded['position'],
    recordedAt: command.occurredAt,
  })
}

/** As the runtime asks: a command that wrote something is recognised; one that was refused is decided afresh. */
export const ask = (bank: Bank, command: Command): Refusal | undefined => {
  if (bank.written.has(command.commandId)) return undefined
  const decision = decide(bank, command)
  if (isLeft(decision)) return decision.left
  for (const [index, event] of decision.right.entries()) record(bank.log, event, command, index)
  if (decision.right.length > 0) bank.written.add(command.commandId)
  return undefined
}

const decide = ({ states }: Bank, command: Command): Decision<Refusal, DomainEvent> => {
  switch (command.type) {
    case 'PlaceHold':
    case 'CaptureHold':
    case 'ReleaseHold':
    case 'ReverseCapture':
    case 'Deposit':
    case 'FreezeAccount': {
      const decision = account.decide(command, states.account)
      if (!isLeft(decision)) states.account = decision.right.reduce(account.evolve, states.account)
      return decision
    }
    case 'ClaimAllowance':
    case 'ReleaseAllowance':
    case 'BlockHolder':
    case 'UnblockHolder': {
      const decision = allowance.decide(command, states.allowance)
      if (!isLeft(decision)) states.allowance = decision.right.reduce(allowance.evolve, states.allowance)
      return decision
    }
    case 'ReserveStock':
    case 'ReleaseReservation':
    case 'IssueStock':
    case 'ReceiveStock':
    case 'ReturnStock': {
      const decision = shop.decide(command, states.shop)
      if (!isLeft(decision)) states.shop = decision.right.reduce(shop.evolve, states.shop)
      return decision
    }
    case 'MakeRedemptionReady':
    case 'RefuseRedemption':
    case 'FulfilRedemption':
    case 'CancelRedemption':
    case 'ExpireRedemption':
    case 'BlockRedemption':
    case 'UnblockRedemption':
    case 'ReturnRedemption': {
      const decision = redemptions.decide(command, states.redemption)
      if (!isLeft(decision)) states.redemption = decision.right.reduce(redemptions.evolve, states.redemption)
      return decision
    }
    default:
      throw new TypeError(`nobody expected ${command.type} in this race`)
  }
}
