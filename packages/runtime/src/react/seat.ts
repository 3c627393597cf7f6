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
  /** of the policy; absent: 1, from before there were versions */
  readonly version?: number | undefined
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

const textOf = ({ state }: Checkpoint): SeatText => JSON.parse(state)

/** Whether the policy of today made the state: another one may read it as what it is not. */
export const isOfToday = (policy: Policy<unknown>, checkpoint: Checkpoint): boolean =>
  (textOf(checkpoint).version ?? 1) === policy.version

/** `state` in place of the saved one, where another version of the policy saved it. */
export const seatAt = (policy: Policy<unknown>, checkpoint: Checkpoint, state?: { readonly anew: unknown }): Seat => {
  const text = textOf(checkpoint)
  const isSaved = state === undefined
  const { position } = checkpoint
  return { policy, state: isSaved ? text.state : state.anew, position, refused: text.refused, isSaved }
}

export const checkpointOf = (tenant: TenantId, { policy, position, state, refused }: Seat): Checkpoint => {
  const text: SeatText = { version: policy.version, state, refused }
  return { name: seatName(tenant, policy), position, state: JSON.stringify(text) }
}
