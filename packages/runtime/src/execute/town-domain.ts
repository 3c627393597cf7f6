/** `@lovebank/core` as the domain that an executor runs: the default. */
import {
  AccountCommand,
  type AggregateName,
  AllowanceCommand,
  admit,
  aggregateOf,
  aggregates,
  authorise,
  CertificateCommand,
  type Command,
  catalogue,
  compileExactGuard,
  decodeRecorded,
  type Facts,
  factsNeeded,
  isEntitledAnywhere,
  merchantsPerson,
  OrganisationCommand,
  type OrganisationState,
  RateCardCommand,
  RedemptionCommand,
  ShopCommand,
  type ShopState,
  TaskCommand,
  unitOfShop,
  unitOfVolunteer,
  VolunteerCommand,
  type VolunteerState,
} from '@lovebank/core'
import type * as t from 'io-ts'
import type { AnyDecider, CommandEntry, Domain } from './domain.ts'

/** By type, so that a wish is checked against the one codec it claims and the errors are about that. */
const codecs: ReadonlyArray<t.Decoder<unknown, Command>> = [
  ...OrganisationCommand.types,
  ...VolunteerCommand.types,
  ...RateCardCommand.types,
  ...TaskCommand.types,
  ...AccountCommand.types,
  ...AllowanceCommand.types,
  ...ShopCommand.types,
  ...RedemptionCommand.types,
  ...CertificateCommand.types,
]

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

export const townDomain: Domain = {
  commandOf: (type) => entries.get(type),
  deciderOf: (aggregate) => deciders[aggregate],
  authorise: (command, scope, organisation, units) =>
    authorise(command, scope, organisation as OrganisationState, units),
  isEntitledAnywhere,
  unitOfVolunteer: (volunteer) => unitOfVolunteer(volunteer as VolunteerState),
  unitOfShop: (shop) => unitOfShop(shop as ShopState),
  merchantsPerson: (shop) => merchantsPerson(shop as ShopState),
  factsNeeded,
  admit: (command, stateOf) => admit(command, { stateOf: stateOf as Facts['stateOf'] }),
  decodeRecorded,
  schemaVersionOf: (type) => catalogue[type].version,
  foldVersion: '8',
}
