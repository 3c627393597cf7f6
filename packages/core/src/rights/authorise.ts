/** Whether the actor may do this: by an office that reaches the case, for themselves, or as a policy; and never in their own case. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Command, CommandType } from '../commands.ts'
import type { Scope } from '../kernel/decider.ts'
import type { HouseholdId, PersonId, ShopId, UnitId } from '../kernel/ids.ts'
import { type OrganisationState, officesOf, reaches, type Unit, unitOf, wayUp } from '../organisation/state.ts'
import { type Grantee, rightsMatrix } from './matrix.ts'
import { notEntitled, ownCase, type RightsRefusal } from './refusals.ts'

/** A household, as far as rights go. */
export interface HouseholdSeen {
  readonly unitId: UnitId
  readonly headId: PersonId
  /** since the head left the bank and until another is named */
  readonly isWithoutHead?: boolean
  readonly members: ReadonlyArray<{ readonly personId: PersonId }>
}

/** Where people and households live and shops stand, as their own streams tell it; undefined for what is not on the books. */
export interface UnitLookups {
  readonly ofHousehold: (householdId: HouseholdId) => HouseholdSeen | undefined
  readonly ofPerson: (personId: PersonId) => UnitId | undefined
  readonly ofShop: (shopId: ShopId) => UnitId | undefined
  /** who alone hands out there, where the shop is a merchant's; null: nobody does now */
  readonly merchantAt: (shopId: ShopId) => PersonId | null | undefined
}

/**
 * Whether the actor may do this wherever the case lies: as a policy, for themselves, or because anybody may. Then nobody need
 * ask where it lies.
 */
export const isEntitledAnywhere = (command: Command, scope: Scope): boolean => {
  const entitled = rightsMatrix[ruledLike(command)]
  const { actor } = command
  if (actor.kind === 'policy') return entitled.includes('policy')
  // Whether there is a town already is for the decision to refuse, in words of its own.
  if (entitled.includes('anyone') || entitled.includes('founder')) return true
  return entitled.includes('self') && scope.self === actor.personId
}

/** The household whose members may not decide: it is asked for also where the actor is entitled anywhere. */
export const householdAsked = (command: Command, { notByMembersOf }: Scope): HouseholdId | undefined =>
  deciderOf(command) === undefined ? undefined : notByMembersOf

/**
 * `units` is asked for the household of `householdAsked`; else only for the person and the shop that the scope names, only where it names no unit, and only where the
 * actor is not entitled anywhere (`isEntitledAnywhere`). An office that
 * reaches one side of a case with two sides will do; a case that lies in no unit on the books is the whole town's. For whom
 * the actor speaks (`onBehalfOf`) gives no right: the acting person's own counts; only a policy that acts for staff borrows
 * that person's. Refuses: OwnCase, NotEntitled.
 */
export const authorise = (
  command: Command,
  scope: Scope,
  organisation: OrganisationState,
  units: UnitLookups,
): Either<RightsRefusal, void> => {
  const concerned = concernedIn(command, scope, units)
  if (concerned !== undefined) return left(ownCase({ command: command.type, personId: concerned }))
  if (isEntitledAnywhere(command, scope)) return right(undefined)
  const row = rightsMatrix[ruledLike(command)]
  if (row.includes('self') && isHead(command, scope, units)) return right(undefined)
  const unitIds = caseUnits(scope, organisation, units)
  const merchant = merchantOf(scope, row, units)
  if (merchant !== undefined && holderOf(command, row) === merchant) return right(undefined)
  // A shopkeeper answers for the town's own shelves, and hands nothing out at a merchant's.
  const entitled = merchant === undefined ? row : row.filter((grantee) => grantee !== 'shopkeeper')
  if (holdsGrantedOffice(command, entitled, organisation, unitIds)) return right(undefined)
  const { actor } = command
  const name = actor.kind === 'person' ? actor.personId : actor.name
  const reachedFrom = placesThatReach(organisation, unitIds)
  return left(notEntitled({ command: command.type, actor: name, entitled, unitIds, reachedFrom }))
}

/** The person whom the agreement names, where the case lies at a merchant's and the row grants it to that person. */
const merchantOf = (
  { unitId, shopId }: Scope,
  row: ReadonlyArray<Grantee>,
  units: UnitLookups,
): PersonId | null | undefined =>
  unitId !== undefined || shopId === undefined || !row.includes('merchant') ? undefined : units.merchantAt(shopId)

/** The acting person, or the one for whom a policy acts where the row lets it. */
const holderOf = ({ actor, onBehalfOf }: Command, row: ReadonlyArray<Grantee>): PersonId | undefined => {
  if (actor.kind === 'person') return actor.personId
  return row.includes('policy-for-staff') ? onBehalfOf : undefined
}

/** At the counter asking and handing over are one: who asks must be one who may hand over. */
const ruledLike = (command: Command): CommandType =>
  command.type === 'RequestRedemption' && command.channel === 'at-the-counter' ? 'FulfilRedemption' : command.type

/** Whoever decides although it is their own case: the acting person, or the one whose office a policy borrows. */
const concernedIn = (command: Command, scope: Scope, units: UnitLookups): PersonId | undefined => {
  const decider = deciderOf(command)
  const concerned = scope.notBy?.find((personId) => personId === decider)
  const householdId = householdAsked(command, scope)
  if (concerned !== undefined || householdId === undefined || isHead(command, scope, units)) return concerned
  return units.ofHousehold(householdId)?.members.find(({ personId }) => personId === decider)?.personId
}

const deciderOf = ({ actor, onBehalfOf }: Command): PersonId | undefined =>
  actor.kind === 'person' ? actor.personId : onBehalfOf

const isHead = ({ actor }: Command, { householdId, isForHead }: Scope, units: UnitLookups): boolean =>
  isForHead === true &&
  householdId !== undefined &&
  actor.kind === 'person' &&
  isHeadOf(actor.personId, units.ofHousehold(householdId))

const isHeadOf = (personId: PersonId, household: HouseholdSeen | undefined): boolean =>
  household !== undefined && household.isWithoutHead !== true && household.headId === personId

/** The units in which the case lies, each once; none where the books know none. */
const caseUnits = (scope: Scope, organisation: OrganisationState, units: UnitLookups): ReadonlyArray<UnitId> =>
  [...new Set(unitsTold(scope, units))]
    .filter((unitId) => unitId !== undefined)
    .filter((unitId) => unitOf(organisation, unitId) !== undefined)

const unitsTold = (
  { unitId, shopId, householdId, personId }: Scope,
  units: UnitLookups,
): ReadonlyArray<UnitId | undefined> =>
  unitId === undefined
    ? [
        shopId === undefined ? undefined : units.ofShop(shopId),
        householdId === undefined ? undefined : units.ofHousehold(householdId)?.unitId,
        personId === undefined ? undefined : units.ofPerson(personId),
      ]
    : [unitId]

/** The units of the case and those above them, each once: where an office would reach it. */
const placesThatReach = (
  organisation: OrganisationState,
  unitIds: ReadonlyArray<UnitId>,
): ReadonlyArray<Pick<Unit, 'unitId' | 'name'>> =>
  [...new Set(unitIds.flatMap((unitId) => wayUp(organisation, unitId)))]
    .map((unitId) => unitOf(organisation, unitId))
    .filter((unit) => unit !== undefined)
    .map(({ unitId, name }) => ({ unitId, name }))

/** The office of the acting person, or of the one for whom a policy acts. */
const holdsGrantedOffice = (
  command: Command,
  entitled: ReadonlyArray<Grantee>,
  organisation: OrganisationState,
  unitIds: ReadonlyArray<UnitId>,
): boolean => {
  const holder = holderOf(command, entitled)
  if (holder === undefined) return false
  return officesOf(organisation, holder).some(
    (office) => entitled.includes(office.role) && reachesCase(organisation, office.unitId, unitIds),
  )
}

const reachesCase = (organisation: OrganisationState, officeUnit: UnitId, unitIds: ReadonlyArray<UnitId>): boolean =>
  unitIds.length === 0
    ? organisation.kind === 'Founded' && officeUnit === organisation.townId
    : unitIds.some((unitId) => reaches(organisation, officeUnit, unitId))
