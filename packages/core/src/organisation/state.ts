/** The town's tree of units and who holds which office in it, folded from its one stream. */
import type { PersonId, UnitId } from '../kernel/ids.ts'
import type { Name, UnitCode } from '../kernel/text.ts'
import type { OrganisationEvent, StaffAppointed, StaffRelieved, UnitEstablished } from './events.ts'
import type { StaffRole } from './staff-role.ts'
import type { UnitKind } from './unit-kind.ts'

export interface Unit {
  readonly unitId: UnitId
  readonly code: UnitCode
  readonly kind: UnitKind
  readonly name: Name
  /** undefined for the town itself */
  readonly parentId: UnitId | undefined
  readonly status: 'open' | 'closed'
}

/** A role at a unit. */
export interface Office {
  readonly role: StaffRole
  readonly unitId: UnitId
}

/** Plain records, so that the state can be kept as JSON; read them through the queries below. */
export interface Founded {
  readonly kind: 'Founded'
  readonly townId: UnitId
  readonly units: Readonly<Record<string, Unit>>
  readonly staff: Readonly<Record<string, ReadonlyArray<Office>>>
}

export type OrganisationState = { readonly kind: 'NotFounded' } | Founded

export const initialState: OrganisationState = { kind: 'NotFounded' }

/** A unit of any status; undefined where the town has no such unit. */
export const unitOf = (state: OrganisationState, unitId: UnitId): Unit | undefined =>
  state.kind === 'Founded' && Object.hasOwn(state.units, unitId) ? state.units[unitId] : undefined

/** The offices that a person holds, in the order of appointment. */
export const officesOf = (state: OrganisationState, personId: PersonId): ReadonlyArray<Office> =>
  state.kind === 'Founded' && Object.hasOwn(state.staff, personId) ? (state.staff[personId] ?? []) : []

export const holdsOffice = (state: OrganisationState, personId: PersonId, office: Office): boolean =>
  officesOf(state, personId).some((held) => isSameOffice(held, office))

/** The unit and those above it, the town last; empty where the town has no such unit. */
export const wayUp = (state: OrganisationState, unitId: UnitId): ReadonlyArray<UnitId> => {
  const way: Array<UnitId> = []
  let unit = unitOf(state, unitId)
  // Ends: a parent is always older than its children, so the way up has no loop.
  while (unit !== undefined) {
    way.push(unit.unitId)
    unit = unit.parentId === undefined ? undefined : unitOf(state, unit.parentId)
  }
  return way
}

/** Whether an office at `unitId` reaches `of`: the same unit, or one below it. */
export const reaches = (state: OrganisationState, unitId: UnitId, of: UnitId): boolean =>
  wayUp(state, of).includes(unitId)

export const openChildrenOf = (state: Founded, unitId: UnitId): ReadonlyArray<Unit> =>
  Object.values(state.units).filter((unit) => unit.parentId === unitId && unit.status === 'open')

/** Everybody with an office at this very unit, one entry an office, in the order of appointment. */
export const staffAt = (state: Founded, unitId: UnitId): ReadonlyArray<Office & { readonly personId: PersonId }> =>
  Object.entries(state.staff).flatMap(([personId, offices]) =>
    offices
      .filter((office) => office.unitId === unitId)
      .map((office) => ({ ...office, personId: personId as PersonId })),
  )

/** Whether the office is that of an administrator of the whole town. */
export const isTownAdministrator = (state: Founded, office: Office): boolean =>
  office.role === 'administrator' && office.unitId === state.townId

export const administratorsOfTown = (state: Founded): ReadonlyArray<PersonId> =>
  staffAt(state, state.townId)
    .filter((office) => isTownAdministrator(state, office))
    .map((office) => office.personId)

const isSameOffice = (one: Office, other: Office): boolean => one.role === other.role && one.unitId === other.unitId

export const evolve = (state: OrganisationState, event: OrganisationEvent): OrganisationState => {
  switch (event.type) {
    case 'UnitEstablished':
      return state.kind === 'Founded' ? established(state, event) : founded(event)
    case 'UnitRenamed':
      return changed(state, event.unitId, (unit) => ({ ...unit, name: event.name }))
    case 'UnitClosed':
      return changed(state, event.unitId, (unit) => ({ ...unit, status: 'closed' }))
    case 'StaffAppointed':
      return state.kind === 'Founded' ? appointed(state, event) : state
    case 'StaffRelieved':
      return state.kind === 'Founded' ? relieved(state, event) : state
  }
}

const unitFrom = (event: UnitEstablished): Unit => ({
  unitId: event.unitId,
  code: event.code,
  kind: event.kind,
  name: event.name,
  parentId: event.parentId,
  status: 'open',
})

/** The first unit is the town; anything else that stands first does not fit. */
const founded = (event: UnitEstablished): OrganisationState =>
  event.kind === 'town' && event.parentId === undefined
    ? { kind: 'Founded', townId: event.unitId, units: { [event.unitId]: unitFrom(event) }, staff: {} }
    : initialState

const established = (state: Founded, event: UnitEstablished): OrganisationState => {
  const isNew = unitOf(state, event.unitId) === undefined
  const hasParent = event.parentId !== undefined && unitOf(state, event.parentId) !== undefined
  return isNew && hasParent ? { ...state, units: { ...state.units, [event.unitId]: unitFrom(event) } } : state
}

const changed = (state: OrganisationState, unitId: UnitId, change: (unit: Unit) => Unit): OrganisationState => {
  const unit = unitOf(state, unitId)
  if (state.kind === 'NotFounded' || unit === undefined) return state
  return { ...state, units: { ...state.units, [unitId]: change(unit) } }
}

const appointed = (state: Founded, event: StaffAppointed): OrganisationState => {
  const office = { role: event.role, unitId: event.unitId }
  if (unitOf(state, event.unitId) === undefined || holdsOffice(state, event.personId, office)) return state
  return { ...state, staff: { ...state.staff, [event.personId]: [...officesOf(state, event.personId), office] } }
}

const relieved = (state: Founded, event: StaffRelieved): OrganisationState => {
  if (!holdsOffice(state, event.personId, event)) return state
  const left = officesOf(state, event.personId).filter((office) => !isSameOffice(office, event))
  return { ...state, staff: { ...state.staff, [event.personId]: left } }
}
