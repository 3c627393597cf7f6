/** A list with a stated most and least, so that no payload and no loop over it is without a limit. */
import * as t from 'io-ts'

export type ListCodec<C extends t.Mixed> = t.Type<ReadonlyArray<t.TypeOf<C>>, ReadonlyArray<t.OutputOf<C>>, unknown>

/** `least` to `most` members, in a stated order. */
export const list = <C extends t.Mixed>(codec: C, least: number, most: number): ListCodec<C> =>
  t.refinement(
    t.readonlyArray(codec),
    (members) => members.length >= least && members.length <= most,
    `${least} to ${most} of ${codec.name}`,
  )
