/** Where what is redeemed comes from, where it is not the shop's own shelf: of such, nothing is counted and nothing runs out. */
import * as t from 'io-ts'

export const Supply = t.union([t.literal('merchant'), t.literal('service')], 'Supply')
export type Supply = t.TypeOf<typeof Supply>
