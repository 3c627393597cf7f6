/**
 * Who hands out at a merchant's is a person of whom the shop's own stream hears nothing: where their record ends, the kept one
 * takes over; where they are erased, nobody hands out until the agreement is renewed (ADR 30).
 *
 * | event                                          | command                                            |
 * |------------------------------------------------|----------------------------------------------------|
 * | DuplicateMarked                                | ReplaceMerchantPerson by the kept record           |
 * | PersonalDataErased                             | ReplaceMerchantPerson by nobody                    |
 * | MerchantAgreed, naming one who is gone already | the same: the agreement was on its way             |
 */
import { type Dictionary, emptyDictionary, entriesWhere, lookUp, withEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShopId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'merchants' as Keyword

export interface MerchantsState {
  /** by shop: who hands out; null: nobody */
  readonly servedBy: Dictionary<PersonId | null>
  /** by person: the record that was kept for them; null: they were erased */
  readonly gone: Dictionary<PersonId | null>
}

const initialState: MerchantsState = { servedBy: emptyDictionary(), gone: emptyDictionary() }

const evolve = (state: MerchantsState, { event }: Recorded): MerchantsState => {
  switch (event.type) {
    case 'MerchantAgreed':
      return { ...state, servedBy: withEntry(state.servedBy, event.shopId, event.agreement.servedBy) }
    case 'MerchantPersonReplaced':
      return { ...state, servedBy: withEntry(state.servedBy, event.shopId, event.byId ?? null) }
    case 'DuplicateMarked':
      return { ...state, gone: withEntry(state.gone, event.volunteerId, event.keptId) }
    case 'PersonalDataErased':
      // Of a duplicate the kept record still stands for the person.
      return lookUp(state.gone, event.volunteerId) === undefined
        ? { ...state, gone: withEntry(state.gone, event.volunteerId, null) }
        : state
    default:
      return state
  }
}

const react = (state: MerchantsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'MerchantAgreed':
      return replaced(state, recorded, event.shopId, event.agreement.servedBy)
    case 'DuplicateMarked':
    case 'PersonalDataErased':
      return entriesWhere(state.servedBy, (personId) => personId === event.volunteerId)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([shopId]) => replaced(state, recorded, shopId as ShopId, event.volunteerId))
    default:
      return []
  }
}

const replaced = (
  { gone }: MerchantsState,
  recorded: Recorded,
  shopId: ShopId,
  personId: PersonId,
): ReadonlyArray<Reaction> => {
  if (lookUp(gone, personId) === undefined) return []
  const header = inAnswerTo(recorded, name, `replace/${shopId}`)
  const byId = standsFor(gone, personId)
  return [{ command: { type: 'ReplaceMerchantPerson', ...header, shopId, personId, byId } }]
}

/** The record at the end of the row; undefined where it was erased, or the row goes round. */
const standsFor = (gone: MerchantsState['gone'], personId: PersonId): PersonId | undefined => {
  const seen = new Set<PersonId>()
  let current = personId
  while (!seen.has(current)) {
    seen.add(current)
    const next = lookUp(gone, current)
    if (next === undefined) return current
    if (next === null) return undefined
    current = next
  }
  return undefined
}

export const merchants: Policy<MerchantsState> = { name, version: 1, initialState, evolve, react }
