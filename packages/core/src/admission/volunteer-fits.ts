/** Whether a volunteer meets the terms of a task on the day of the shift: in service, old enough or accompanied, insured. */
import { type LocalDate, localDateOf } from '../kernel/time.ts'
import type { SignUp } from '../task/commands.ts'
import type { MinorRule, Terms } from '../task/terms.ts'
import type { AgeBand } from '../volunteer/age-band.ts'
import { ageBandOn, hasConsentFor, isInsuredOn, isPartner, lacksGuardianOn } from '../volunteer/facts.ts'
import { type GuardianNeeded, guardianNeeded } from '../volunteer/refusals.ts'
import type { VolunteerState } from '../volunteer/state.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import {
  type CompanyNeeded,
  companyNeeded,
  type GuardianConsentNeeded,
  guardianConsentNeeded,
  type InsuranceNeeded,
  insuranceNeeded,
  type MinorNotCounted,
  minorNotCounted,
  type NotAPartner,
  notAPartner,
  type PartnerComesInGroups,
  partnerComesInGroups,
} from './refusals.ts'
import { volunteerIsActive } from './volunteer-standing.ts'

/** What the terms of a task ask about a volunteer, on a day. */
export interface FactsOnDay {
  readonly ageBand: AgeBand
  readonly hasGuardianConsent: boolean
  readonly isInsured: boolean
}

const factsOn = (volunteer: VolunteerState, day: LocalDate): FactsOnDay | undefined => {
  const ageBand = ageBandOn(volunteer, day)
  if (ageBand === undefined) return undefined
  const isInsured = isInsuredOn(volunteer, day)
  return { ageBand, hasGuardianConsent: hasConsentFor(volunteer, 'guardian'), isInsured }
}

type Unfit = MinorNotCounted | CompanyNeeded | GuardianConsentNeeded | InsuranceNeeded

/** What speaks against somebody of whom this is known; undefined where nothing does. */
export const unfit = (command: SignUp, terms: Terms, facts: FactsOnDay, day: LocalDate): Unfit | undefined => {
  const { taskId, volunteerId, accompaniedBy } = command
  const { ageBand, hasGuardianConsent, isInsured } = facts
  const rule = ruleFor(ageBand, terms)
  if (rule === 'not-counted') return minorNotCounted({ taskId, volunteerId })
  if (rule === 'accompanied' && accompaniedBy === undefined) return companyNeeded({ taskId, volunteerId })
  if (rule === 'with-consent' && !hasGuardianConsent) return guardianConsentNeeded({ taskId, volunteerId })
  return terms.isHazardous === true && !isInsured ? insuranceNeeded({ taskId, volunteerId, on: day }) : undefined
}

/** A call-out admits no minors, whether or not its terms say so. */
const ruleFor = (ageBand: AgeBand, { minors, commandingUnitId }: Terms): MinorRule | undefined => {
  if (ageBand === 'adult') return undefined
  if (commandingUnitId !== undefined) return 'not-counted'
  return minors?.[ageBand]
}

/**
 * A minor comes with a guardian's consent or in company (Shandong's regulations, art. 10).
 * Refuses: what `volunteerIsActive` refuses, GuardianNeeded, MinorNotCounted, CompanyNeeded, GuardianConsentNeeded, InsuranceNeeded,
 * PartnerComesInGroups, NotAPartner.
 */
export const volunteerFits: Check<SignUp> = {
  needs: (command) => [...volunteerIsActive.needs(command), { aggregate: 'task', id: command.taskId }],
  objection: (command, facts) =>
    volunteerIsActive.objection(command, facts) ?? miscounted(command, facts) ?? unfitOnTheDay(command, facts),
}

/** A partner comes in groups, a person alone. */
const miscounted = ({ volunteerId, group }: SignUp, facts: Facts): PartnerComesInGroups | NotAPartner | undefined => {
  const isGroup = group !== undefined
  if (isGroup === isPartner(facts.stateOf('volunteer', volunteerId))) return undefined
  return isGroup ? notAPartner({ volunteerId }) : partnerComesInGroups({ volunteerId })
}

const unfitOnTheDay = (command: SignUp, facts: Facts): Unfit | GuardianNeeded | undefined => {
  const task = facts.stateOf('task', command.taskId)
  if (task.kind !== 'Published') return undefined
  const shift = task.rosters.find((roster) => roster.shift.shiftId === command.shiftId)?.shift
  const day = localDateOf(shift?.startsAt ?? command.occurredAt)
  const volunteer = facts.stateOf('volunteer', command.volunteerId)
  const known = factsOn(volunteer, day)
  if (volunteer.kind === 'NotRegistered' || known === undefined) return undefined
  const wrong = unfit(command, task.terms, known, day)
  if (wrong !== undefined || command.accompaniedBy !== undefined || !lacksGuardianOn(volunteer, day)) return wrong
  return guardianNeeded({ number: volunteer.number, on: day })
}
