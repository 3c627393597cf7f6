/** Whether the actor may do this: by an office that reaches the case, for themselves, or as a policy; and never in their own case. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Command, CommandType } from '../commands.ts'
import type { Scope } from '../kernel/decider.ts'
import type { PersonId, UnitId } from '../kernel/ids.ts'
import { type OrganisationState, officesOf, reaches, unitOf, wayUp } from '../organisation/state.ts'
import { type Grantee, rightsMatrix } from './matrix.ts'
import { notEntitled, ownCase, type RightsRefusal } from './refusals.ts'

type UnitOfPerson = (personId: PersonId) => UnitId | undefined

/**
 * `unitOfPerson` tells the unit of a volunteer, for cases that lie where their person lives. A case that lies in no unit on
 * the books is the whole town's. For whom the actor speaks (`onBehalfOf`) gives no right: the acting person's own counts;
 * only a policy that acts for staff borrows that person's. Refuses: OwnCase, NotEntitled.
 */
export const authorise = (
  command: Command,
  scope: Scope,
  organisation: OrganisationState,
  unitOfPerson: UnitOfPerson,
): Either<RightsRefusal, void> => {
  const concerned = concernedIn(command, scope)
  if (concerned !== undefined) return left(ownCase({ command: command.type, personId: concerned }))
  const entitled = rightsMatrix[ruledLike(command)]
  const unitId = caseUnit(scope, organisation, unitOfPerson)
  if (isEntitled(command, entitled, scope, organisation, unitId)) return right(undefined)
  const reachedFrom = unitId === undefined ? [] : wayUp(organisation, unitId)
  const { actor } = command
  const name = actor.kind === 'person' ? actor.personId : actor.name
  return left(notEntitled({ command: command.type, actor: name, entitled, unitId, reachedFrom }))
}

/** At the counter asking and handing over are one: who asks must be one who may hand over. */
const ruledLike = (command: Command): CommandType =>
  command.type === 'RequestRedemption' && command.channel === 'at-the-counter' ? 'FulfilRedemption' : command.type

/** Whoever decides although it is their own case: the acting person, or the one whose office a policy borrows. */
const concernedIn = (command: Command, scope: Scope): PersonId | undefined => {
  const decider = command.actor.kind === 'person' ? command.actor.personId : command.onBehalfOf
  return scope.notBy?.find((personId) => personId === decider)
}

/** The unit in which the case lies; undefined where the books know none. */
const caseUnit = (scope: Scope, organisation: OrganisationState, unitOfPerson: UnitOfPerson): UnitId | undefined => {
  const unitId = scope.unitId ?? (scope.personId === undefined ? undefined : unitOfPerson(scope.personId))
  return unitId !== undefined && unitOf(organisation, unitId) !== undefined ? unitId : undefined
}

const isEntitled = (
  command: Command,
  entitled: ReadonlyArray<Grantee>,
  scope: Scope,
  organisation: OrganisationState,
  unitId: UnitId | undefined,
): boolean => {
  const { actor, onBehalfOf } = command
  const holdsGrantedOffice = (personId: PersonId): boolean =>
    officesOf(organisation, personId).some(
      (office) => entitled.includes(office.role) && reachesCase(organisation, office.unitId, unitId),
    )
  if (actor.kind === 'policy') {
    if (entitled.includes('policy')) return true
    return entitled.includes('policy-for-staff') && onBehalfOf !== undefined && holdsGrantedOffice(onBehalfOf)
  }
  // Whether there is a town already is for the decision to refuse, in words of its own.
  if (entitled.includes('anyone') || entitled.includes('founder')) return true
  if (entitled.includes('self') && scope.self === actor.personId) return true
  return holdsGrantedOffice(actor.personId)
}

const reachesCase = (organisation: OrganisationState, officeUnit: UnitId, caseUnitId: UnitId | undefined): boolean =>
  caseUnitId === undefined
    ? organisation.kind === 'Founded' && officeUnit === organisation.townId
    : reaches(organisation, officeUnit, caseUnitId)
