/** What a holder may redeem, and when: the town's rules, adopted whole and superseded whole, as a rate card is. */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { ItemId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { SomePoints, SomeQuantity } from '../kernel/quantities.ts'
import { LocalDate } from '../kernel/time.ts'
import { PairingRule } from './pairing.ts'
import { RedemptionWindow } from './window.ts'

/** The number of a set of rules, 1 upward without a gap. */
const RulesVersion = brandedNumber('RulesVersion', (value) => Number.isSafeInteger(value) && value > 0)

/** Full years of life, 1 to 120. */
const Age = brandedNumber('Age', (value) => Number.isSafeInteger(value) && value > 0 && value <= 120)

/** The most pieces of one item that one holder redeems in a month of the town, whichever shop has them. */
export const ItemLimit = t.strict({ itemId: ItemId, most: SomeQuantity }, 'ItemLimit')

export const RedemptionRules = t.strict(
  {
    version: RulesVersion,
    /** the first day whose redemptions these rules judge */
    effectiveFrom: LocalDate,
    itemLimits: list(ItemLimit, 0, 100),
    /** the most points that one holder redeems in a month of the town; absent: no limit */
    monthlyPoints: optional(SomePoints),
    /** absent: on any day */
    window: optional(RedemptionWindow),
    /** the balance that a holder needs before the first redemption of all */
    minimumBalance: optional(SomePoints),
    /** before this age a holder saves and does not spend */
    lockedUntilAge: optional(Age),
    /** how many granted points may go with earned ones; absent: as they come */
    pairing: optional(PairingRule),
  },
  'RedemptionRules',
)
export type RedemptionRules = t.TypeOf<typeof RedemptionRules>

/** The rules that judge a redemption of a day: the newest in force then. `rules` stand in order of their dates. */
export const rulesInForce = (rules: ReadonlyArray<RedemptionRules>, on: LocalDate): RedemptionRules | undefined =>
  rules.findLast((one) => one.effectiveFrom <= on)
