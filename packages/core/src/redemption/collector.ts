/** Who fetched the goods where it was not the holder: a named person, and what they are to the holder. The code is needed all the same. */
import * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { optional } from '../kernel/optional.ts'
import { Name } from '../kernel/text.ts'

const Relation = t.union(
  [
    t.literal('spouse'),
    t.literal('parent'),
    t.literal('child'),
    t.literal('guardian'),
    t.literal('relative'),
    t.literal('neighbour'),
  ],
  'Relation',
)

/** `personId`: where the collector is on the books, as volunteer or as staff. */
export const Collector = t.strict({ name: Name, relation: Relation, personId: optional(PersonId) }, 'Collector')
export type Collector = t.TypeOf<typeof Collector>
