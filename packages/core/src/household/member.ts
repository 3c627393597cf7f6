/** Who belongs to a household, how its members keep their points, and in which parts they are shared when it ends or splits. */
import * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Parts } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'

/** `relation`: to the head, as the town's register calls it (`spouse`, `child`, `parent` …; `head` for the head). */
export const Member = t.strict({ personId: PersonId, relation: Keyword }, 'Member')
export type Member = t.TypeOf<typeof Member>

/** The most that one household may have: no list and no loop over it is without a limit. */
export const MOST_MEMBERS = 50

export const Members = list(Member, 1, MOST_MEMBERS)

/** `together`: what members earn goes to the household's account; `apart`: everybody has an account. */
export const Pooling = t.union([t.literal('together'), t.literal('apart')], 'Pooling')
export type Pooling = t.TypeOf<typeof Pooling>

/** What was pooled, between those who stay and those who leave. */
export const SplitShares = t.strict({ staying: Parts, leaving: Parts }, 'SplitShares')
export type SplitShares = t.TypeOf<typeof SplitShares>

/** One who inherits what was pooled. */
export const Heir = t.strict({ personId: PersonId, parts: Parts }, 'Heir')
export type Heir = t.TypeOf<typeof Heir>

export const Heirs = list(Heir, 0, MOST_MEMBERS)
