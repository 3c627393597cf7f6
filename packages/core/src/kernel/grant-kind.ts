/** What a grant is for. */
import * as t from 'io-ts'

/** Given by a donor; given on a holiday; the base amount that a household has each year by its status. */
export const GrantKind = t.union([t.literal('donation'), t.literal('holiday'), t.literal('base-amount')], 'GrantKind')
export type GrantKind = t.TypeOf<typeof GrantKind>
