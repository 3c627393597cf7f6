/** Whether a volunteer meets the terms of a task on the day of the shift: in service, old enough or accompanied, insured. */
import { type LocalDate, localDateOf } from '../kernel/time.ts'
import type { SignUp } from '../task/commands.ts'
import type { MinorRule, Terms } from '../task/terms.ts'
import { type AgeBand, ageBandOn } from '../volunteer/profile.ts'
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
} from './refusals.ts'
import { volunteerIsActive } from './volunteer-standing.ts'

/** What the terms of a task ask about a volunteer, on a day. */
export interface FactsOnDay {
  readonly ageBand: AgeBand
  readonly hasGuardianConsent: boolean
  /** undefined: insurances are not kept in the register */
  readonly isInsured: boolean | undefined
}

/** Read here and nowhere else. The register asks a guardian's consent of every minor, and knows of no insurance yet. */
const factsOn = (volunteer: VolunteerState, day: LocalDate): FactsOnDay | undefined => {
  if (volunteer.kind === 'NotRegistered') return undefined
  const ageBand = ageBandOn(day, volunteer.profile.birthDate)
  return { ageBand, hasGuardianConsent: volunteer.guardian !== undefined, isInsured: undefined }
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
  return terms.isHazardous && isInsured === false ? insuranceNeeded({ taskId, volunteerId, on: day }) : undefined
}

/** A call-out admits no minors, whether or not its terms say so. */
const ruleFor = (ageBand: AgeBand, { minors, commandingUnitId }: Terms): MinorRule | undefined => {
  if (ageBand === 'adult') return undefined
  return commandingUnitId === undefined ? minors?.[ageBand] : 'not-counted'
}

/** Refuses: what `volunteerIsActive` refuses, MinorNotCounted, CompanyNeeded, GuardianConsentNeeded, InsuranceNeeded. */
export const volunteerFits: Check<SignUp> = {
  needs: (command) => [...volunteerIsActive.needs(command), { aggregate: 'task', id: command.taskId }],
  objection: (command, facts) => volunteerIsActive.objection(command, facts) ?? unfitToday(command, facts),
}

const unfitToday = (command: SignUp, facts: Facts): Unfit | undefined => {
  const task = facts.stateOf('task', command.taskId)
  if (task.kind !== 'Published') return undefined
  const shift = task.rosters.find((roster) => roster.shift.shiftId === command.shiftId)?.shift
  const day = localDateOf(shift?.startsAt ?? command.occurredAt)
  const known = factsOn(facts.stateOf('volunteer', command.volunteerId), day)
  return known === undefined ? undefined : unfit(command, task.terms, known, day)
}
