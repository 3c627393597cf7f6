/** How a redemption was asked for: in advance, to be picked up with a code; or at the counter, in one go. */
import * as t from 'io-ts'

export const Channel = t.union([t.literal('in-advance'), t.literal('at-the-counter')], 'Channel')
export type Channel = t.TypeOf<typeof Channel>
