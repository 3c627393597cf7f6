/** One policy at work: its state, how far it is, and the refusals that it has already acted upon. */
import type { CommandId, Policy, Position, Refusal, TenantId } from '@lovebank/core'
import type { Checkpoint } from '../ports/checkpoint-store.ts'

export interface Seat {
  readonly policy: Policy<unknown>
  /** as of `position`, whose reactions are all done */
  state: unknown
  position: Position | undefined
  /**
   * Refusals whose `otherwise` may have begun, kept with the place before the event: after a crash the same command could be
   * accepted where it was refused, and both ways would be gone.
   */
  refused: Readonly<Record<CommandId, Refusal>>
  isSaved: boolean
}

/** What a checkpoint's text holds. */
interface SeatText {
  readonly state: unknown
  readonly refused: Readonly<Record<CommandId, Refusal>>
}

export const seatName = (tenant: TenantId, policy: Policy<unknown>): string => `${tenant}/policy-${policy.name}`

export const newSeat = (policy: Policy<unknown>): Seat => ({
  policy,
  state: policy.initialState,
  position: undefined,
  refused: {},
  isSaved: true,
})

export const seatAt = (policy: Policy<unknown>, { position, state }: Checkpoint): Seat => {
  const text: SeatText = JSON.parse(state)
  return { policy, state: text.state, position, refused: text.refused, isSaved: true }
}

export const checkpointOf = (tenant: TenantId, { policy, position, state, refused }: Seat): Checkpoint => {
  const text: SeatText = { state, refused }
  return { name: seatName(tenant, policy), position, state: JSON.stringify(text) }
}
