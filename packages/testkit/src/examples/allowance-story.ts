/** The words in which specs tell of rules for redemption and of what account 'li' may still redeem by them. */
import {
  AllowanceClaimed,
  AllowanceReleased,
  ClaimAllowance,
  type RedemptionRules,
  RedemptionRulesAdopted,
  RedemptionRules as RulesCodec,
} from '@lovebank/core'
import type * as t from 'io-ts'
import { commandOf, eventOf, exampleOf } from '../given-when-then/examples.ts'

type Terms = Partial<t.OutputOf<typeof RulesCodec>>

/** Rules of this version from this day; without limits where the terms do not say otherwise. */
export const rules = (version: number, effectiveFrom: string, terms: Terms = {}): RedemptionRules =>
  exampleOf(RulesCodec, {
    version,
    effectiveFrom,
    itemLimits: [],
    monthlyPoints: undefined,
    window: undefined,
    minimumBalance: undefined,
    lockedUntilAge: undefined,
    ...terms,
  })

/** 21 of 30 were in favour. */
const meeting = { heldOn: '2026-01-15', present: 30, inFavour: 21 }

export const adopted = (version: number, effectiveFrom: string, terms: Terms = {}) =>
  eventOf(RedemptionRulesAdopted, { rules: rules(version, effectiveFrom, terms), meeting })

/** So many bags of rice at 44 points each. */
const rice = (bags: number) => ({ lines: [{ itemId: 'rice', quantity: bags }], points: 44 * bags })

export const claimed = (redemptionId: string, on: string, bags: number) =>
  eventOf(AllowanceClaimed, { accountId: 'li', redemptionId, on, ...rice(bags), rulesVersion: 1 })

export const released = (redemptionId: string, bags: number) =>
  eventOf(AllowanceReleased, { accountId: 'li', redemptionId, ...rice(bags) })

/** By wang, whose account it is, at noon of a day. */
export const claim = (redemptionId: string, on: string, bags: number, terms: Terms = {}) =>
  commandOf(ClaimAllowance, {
    accountId: 'li',
    volunteerId: 'wang',
    redemptionId,
    ...rice(bags),
    rules: rules(1, '2026-01-01', terms),
    occurredAt: `${on}T04:00:00.000Z`,
  })
