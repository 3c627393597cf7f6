/** People who leave for good and want their data gone: some too early, some in office or with points, some at the right time. */
import {
  AmendProfile,
  AppointStaff,
  ErasePersonalData,
  type PersonId,
  personIdOf,
  RegisterVolunteer,
  type VolunteerNumber,
  WithdrawVolunteer,
} from '@lovebank/core'
import { mayor, profileOf, villageId, volunteerOf } from './cast.ts'
import { type Move, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** Came by for a look, and left: nobody needs the record any more. What comes after it is refused. */
const comeAndLeave = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `GONE-${scene.turn}` as VolunteerNumber
  const volunteerId = personIdOf(number)
  const isChild = step.what === 0
  const guardian = isChild ? { name: '李母', relation: '母亲', phone: undefined } : undefined
  const profile = profileOf('过客', isChild ? '2018-09-01' : '1990-01-01')
  return [
    wish(mayor, RegisterVolunteer, { number, unitId: villageId, profile, skills: [], guardian }),
    ...(step.much % 4 === 3 ? [] : [wish(volunteerId, WithdrawVolunteer, { volunteerId })]),
    wish(volunteerId, ErasePersonalData, { volunteerId }),
    ...(isChild ? [wish(sent(step, mayor), ErasePersonalData, { volunteerId })] : []),
    ...afterwards(step, scene, volunteerId),
  ]
}

const afterwards = (step: Step, scene: Scene, volunteerId: PersonId): ReadonlyArray<Move> => {
  if (step.much % 2 === 0)
    return [wish(mayor, AmendProfile, { volunteerId, profile: profileOf('过客', '1990-01-01'), skills: [] })]
  return [
    wish(mayor, AppointStaff, { personId: volunteerId, role: 'auditor', unitId: villageId, name: `过客${scene.turn}` }),
  ]
}

export const leaveForGood = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  if (step.much < 9) return comeAndLeave(step, scene)
  const volunteerId = volunteerOf(step.who)
  return [wish(sent(step, step.much === 9 ? mayor : volunteerId), ErasePersonalData, { volunteerId })]
}
