/** A certificate is issued by a unit that may, about somebody on the register; a successor takes over only from a unit that is no more. */
import type { IssueCertificate, ReissueCertificate } from '../certificate/commands.ts'
import { certificateIdOf } from '../kernel/derive.ts'
import type { UnitId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { openUnit } from '../organisation/open-unit.ts'
import { unitOf } from '../organisation/state.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import { alreadyDuplicate, personalDataAreErased, volunteerNotRegistered } from '../volunteer/refusals.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type AdmissionRefusal, issuerStillOpen, unitMayNotIssue } from './refusals.ts'

/** A village has no seal of its own. */
const ISSUING: ReadonlyArray<UnitKind> = ['town', 'station']

const theTown = { aggregate: 'organisation', id: THE_TOWN } as const

/** Also about somebody who has left. Refuses: TownNotFounded, UnitNotFound, UnitNotOpen, UnitMayNotIssue, VolunteerNotRegistered, PersonalDataAreErased, AlreadyDuplicate. */
export const issuerIsEntitled: Check<IssueCertificate> = {
  needs: ({ holderId }) => [theTown, { aggregate: 'volunteer', id: holderId }],
  objection({ unitId, holderId }, facts) {
    const objection = issuing(unitId, facts)
    if (objection !== undefined) return objection
    const holder = facts.stateOf('volunteer', holderId)
    if (holder.kind === 'NotRegistered') return volunteerNotRegistered({ volunteerId: holderId })
    if (holder.kind === 'Erased') return personalDataAreErased({ volunteerId: holderId })
    const { duplicateOf } = holder
    return duplicateOf === undefined ? undefined : alreadyDuplicate({ volunteerId: holderId, keptId: duplicateOf })
  },
}

/** Refuses: TownNotFounded, UnitNotFound, UnitNotOpen, UnitMayNotIssue, IssuerStillOpen. */
export const successorIsEntitled: Check<ReissueCertificate> = {
  needs: ({ number }) => [theTown, { aggregate: 'certificate', id: certificateIdOf(number) }],
  objection({ number, unitId }, facts) {
    const objection = issuing(unitId, facts)
    if (objection !== undefined) return objection
    const state = facts.stateOf('certificate', certificateIdOf(number))
    if (state.kind === 'NotIssued') return undefined
    const before = state.certificate.issuer.unitId
    const isOpen = unitOf(facts.stateOf('organisation', THE_TOWN), before)?.status === 'open'
    return isOpen && before !== unitId ? issuerStillOpen({ number, unitId: before }) : undefined
  },
}

const issuing = (unitId: UnitId, facts: Facts): AdmissionRefusal | undefined => {
  const found = openUnit(facts.stateOf('organisation', THE_TOWN), unitId)
  if (found._tag === 'Left') return found.left
  const { kind } = found.right.unit
  return ISSUING.includes(kind) ? undefined : unitMayNotIssue({ unitId, kind })
}
