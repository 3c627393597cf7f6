/** What a holder's redemptions have claimed. The one fold of this stream. */
import type { RedemptionId } from '../kernel/ids.ts'
import { asPoints, asQuantity, type Points } from '../kernel/quantities.ts'
import type { StockLine, StockLines } from '../kernel/stock-line.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { AllowanceEvent, AllowanceReleased } from './events.ts'

/** What of one redemption counts. */
export interface Claim {
  readonly redemptionId: RedemptionId
  readonly on: LocalDate
  readonly lines: StockLines
  readonly points: Points
}

export interface AllowanceState {
  /** in the order of claiming, of the year of the newest and the year before; those released are gone */
  readonly claims: ReadonlyArray<Claim>
  /** whether older ones stood once: they count in no limit, but the first redemption is behind */
  readonly hasOlder: boolean
  /** an inquiry into the holder is open */
  readonly isBlocked: boolean
}

export const initialState: AllowanceState = { claims: [], hasOlder: false, isBlocked: false }

export const claimOf = (state: AllowanceState, redemptionId: RedemptionId): Claim | undefined =>
  state.claims.find((claim) => claim.redemptionId === redemptionId)

/** Whether the holder has not redeemed anything yet that was not given back. */
export const isFirstRedemption = ({ claims, hasOlder }: AllowanceState): boolean => claims.length === 0 && !hasOlder

/** Total: an event that does not fit leaves the allowance as it was. */
export const evolve = (state: AllowanceState, event: AllowanceEvent): AllowanceState => {
  switch (event.type) {
    case 'AllowanceClaimed':
      return claimOf(state, event.redemptionId) === undefined ? claimed(state, event) : state
    case 'AllowanceCarried':
      return event.claims.reduce(
        (carried, claim) => (claimOf(carried, claim.redemptionId) === undefined ? claimed(carried, claim) : carried),
        state,
      )
    case 'AllowanceReleased':
      return released(state, event)
    case 'HolderBlocked':
      return { ...state, isBlocked: true }
    case 'HolderUnblocked':
      return { ...state, isBlocked: false }
  }
}

const claimed = (state: AllowanceState, { redemptionId, on, lines, points }: Claim): AllowanceState => {
  const claims = [...state.claims, { redemptionId, on, lines, points }]
  const newest =
    claims
      .map((claim) => claim.on)
      .sort()
      .at(-1) ?? on
  const from = `${Number(newest.slice(0, 4)) - 1}-01-01`
  const kept = claims.filter((claim) => claim.on >= from)
  return { ...state, claims: kept, hasOlder: state.hasOlder || kept.length < claims.length }
}

const released = (state: AllowanceState, event: AllowanceReleased): AllowanceState => ({
  ...state,
  claims: state.claims.flatMap((claim) => {
    if (claim.redemptionId !== event.redemptionId) return [claim]
    const rest = restOf(claim, event.lines)
    return rest.length === 0
      ? []
      : [{ ...claim, lines: rest, points: asPoints(Math.max(claim.points - event.points, 0)) }]
  }),
})

const restOf = (claim: Claim, back: StockLines): ReadonlyArray<StockLine> =>
  claim.lines
    .map(({ itemId, quantity }) => ({ itemId, quantity: asQuantity(quantity - piecesOf(back, itemId)) }))
    .filter(({ quantity }) => quantity > 0)

export const piecesOf = (lines: StockLines, itemId: StockLine['itemId']): number =>
  lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)
