/** `@lovebank/core` as the domain that an executor runs: the default. */
import {
  type AggregateName,
  admit,
  aggregateOf,
  aggregates,
  authorise,
  Command,
  catalogue,
  compileExactGuard,
  decodeRecorded,
  type Facts,
  factsNeeded,
  type HouseholdState,
  householdAsked,
  householdIn,
  isEntitledAnywhere,
  merchantsPerson,
  type OrganisationState,
  type ShopState,
  unitOfShop,
  unitOfVolunteer,
  type VolunteerState,
} from '@lovebank/core'
import type * as t from 'io-ts'
import type { AnyDecider, CommandEntry, Domain } from './domain.ts'

/** By type, so that a wish is checked against the one codec it claims and the errors are about that. */
const codecs: ReadonlyArray<t.Decoder<unknown, Command>> = Command.types

const entries: ReadonlyMap<string, CommandEntry> = new Map(
  codecs.flatMap((codec) => {
    const aggregate = aggregateOf(codec.name)
    return aggregate === undefined
      ? []
      : [[codec.name, { aggregate, codec, isExact: compileExactGuard(codec) }] as const]
  }),
)

/** Sound although the compiler cannot see it: a command goes to the aggregate of its type, a state to where it came from. */
const deciders = aggregates as unknown as Readonly<Record<AggregateName, AnyDecider>>

/** The aggregates, rights, admission and catalogue of `@lovebank/core`. */
export const townDomain: Domain = {
  commandOf: (type) => entries.get(type),
  deciderOf: (aggregate) => deciders[aggregate],
  authorise: (command, scope, organisation, units) =>
    authorise(command, scope, organisation as OrganisationState, units),
  isEntitledAnywhere,
  householdAsked,
  householdIn: (households, householdId) => householdIn(households as HouseholdState, householdId),
  unitOfVolunteer: (volunteer) => unitOfVolunteer(volunteer as VolunteerState),
  unitOfShop: (shop) => unitOfShop(shop as ShopState),
  merchantsPerson: (shop) => merchantsPerson(shop as ShopState),
  factsNeeded,
  admit: (command, stateOf) => admit(command, { stateOf: stateOf as Facts['stateOf'] }),
  decodeRecorded,
  schemaVersionOf: (type) => catalogue[type].version,
  foldVersion: '13',
}
