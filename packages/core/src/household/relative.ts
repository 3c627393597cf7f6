/** On what the register rests a kinship, why one ends, and whom a holder may name to spend in their place. */
import * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Name } from '../kernel/text.ts'

/** `household-book`: 户口簿. How two people are related stands nowhere: that they are is all that anybody need know. */
export const KinshipGround = t.union(
  [t.literal('household-book'), t.literal('civil-record'), t.literal('village-attests'), t.literal('own-word')],
  'KinshipGround',
)
export type KinshipGround = t.TypeOf<typeof KinshipGround>

/** `bond-ended`: as by a divorce. */
export const KinshipEnd = t.union([t.literal('recorded-in-error'), t.literal('bond-ended')], 'KinshipEnd')
export type KinshipEnd = t.TypeOf<typeof KinshipEnd>

/** The most kin that one person may have on the register. */
export const MOST_KIN = 100

const Relation = t.union(
  [t.literal('spouse'), t.literal('parent'), t.literal('child'), t.literal('guardian'), t.literal('relative')],
  'RelativeRelation',
)

/** Whom a holder names. `personId`: where they are on the books; the others are known by name and by what they are to the holder. */
export const NamedRelative = t.strict({ name: Name, relation: Relation, personId: optional(PersonId) }, 'NamedRelative')
export type NamedRelative = t.TypeOf<typeof NamedRelative>

/** None: the holder alone. */
export const NamedRelatives = list(NamedRelative, 0, 10)
