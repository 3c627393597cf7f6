/** The whole judgement of one command upon states at hand: may they, does it fit the facts elsewhere, does it hold. */
import {
  type Command,
  type Decision,
  type DomainEvent,
  type Refusal,
  type Scope,
  type StreamKey,
  THE_TOWN,
} from '@lovebank/core'
import type { AnyDecider, Domain } from './domain.ts'
import type { Folded } from './folded.ts'

const theOrganisation: StreamKey = { aggregate: 'organisation', id: THE_TOWN }

const volunteerKey = (id: string): StreamKey => ({ aggregate: 'volunteer', id })

const theHouseholds: StreamKey = { aggregate: 'household', id: THE_TOWN }

const shopKey = (id: string): StreamKey => ({ aggregate: 'shop', id })

/** The streams that tell in which units a case lies, where its scope does not. */
const whereItLies = ({ unitId, shopId, householdId, personId }: Scope): ReadonlyArray<StreamKey> => {
  if (unitId !== undefined) return []
  return [
    ...(shopId === undefined ? [] : [shopKey(shopId)]),
    ...(householdId === undefined ? [] : [theHouseholds]),
    ...(personId === undefined ? [] : [volunteerKey(personId)]),
  ]
}

/** The streams beside its own that a command is judged by. */
export const streamsBeside = (
  domain: Domain,
  decider: AnyDecider,
  command: Command,
  target: Folded,
): ReadonlyArray<StreamKey> => {
  const scope = decider.scopeOf(command, target.state)
  const places = domain.isEntitledAnywhere(command, scope) ? [] : whereItLies(scope)
  const concerned = domain.householdAsked(command, scope) === undefined ? [] : [theHouseholds]
  const keys = [theOrganisation, ...concerned, ...places, ...domain.factsNeeded(command)]
  return keys.filter(({ aggregate, id }) => id !== target.id || aggregate !== target.aggregate)
}

/** Finds the folded stream of a key among those that were loaded for this command. */
export type FoldedOf = (key: StreamKey) => Folded

/** Authorises, admits, decides; the first that says no ends it. */
export const judge = (
  domain: Domain,
  decider: AnyDecider,
  command: Command,
  target: Folded,
  foldedOf: FoldedOf,
): Decision<Refusal, DomainEvent> => {
  const scope = decider.scopeOf(command, target.state)
  const authorised = domain.authorise(command, scope, foldedOf(theOrganisation).state, {
    ofPerson: (personId) => domain.unitOfVolunteer(foldedOf(volunteerKey(personId)).state),
    ofHousehold: (householdId) => domain.householdIn(foldedOf(theHouseholds).state, householdId),
    ofShop: (shopId) => domain.unitOfShop(foldedOf(shopKey(shopId)).state),
    merchantAt: (shopId) => domain.merchantsPerson(foldedOf(shopKey(shopId)).state),
  })
  if (authorised._tag === 'Left') return authorised
  const admitted = domain.admit(command, (aggregate, id) => foldedOf({ aggregate, id }).state)
  if (admitted._tag === 'Left') return admitted
  return decider.decide(command, target.state)
}
