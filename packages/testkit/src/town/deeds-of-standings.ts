/** Heads and members of households who leave the bank, or whose record turns out to be a second one, or no person's. */
import {
  AddMember,
  accountIdOf,
  ErasePersonalData,
  FormHousehold,
  GrantPoints,
  type HouseholdNumber,
  householdIdOf,
  MarkDuplicate,
  NameHead,
  type PersonId,
  personIdOf,
  RegisterVolunteer,
  RemoveMember,
  RequestRedemption,
  RequestTransfer,
  type VolunteerNumber,
  WithdrawVolunteer,
} from '@lovebank/core'
import { mayor, profileOf, villageId, volunteerOf, worker } from './cast.ts'
import { order } from './deeds-of-the-shop.ts'
import { type Move, wish } from './move.ts'
import { pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const numberOf = (scene: Scene, who: string) => `HOME-${scene.turn}-${who.toUpperCase()}` as VolunteerNumber

const register = (scene: Scene, who: string, partner?: string): Move =>
  wish(mayor, RegisterVolunteer, {
    number: numberOf(scene, who),
    unitId: villageId,
    profile: profileOf(`户人${scene.turn}${who}`, '1970-01-01'),
    skills: [],
    partner,
  })

/** What each may try while the household has no head, and what helps. */
const meanwhile = (step: Step, scene: Scene, people: readonly [PersonId, PersonId]): ReadonlyArray<Move> => {
  const [headId, otherId] = people
  const householdId = householdIdOf(`HOME-${scene.turn}` as HouseholdNumber)
  const transfer = { accountId: accountIdOf(householdId), toAccountId: accountIdOf(volunteerOf(step.who)) }
  return [
    wish(otherId, RequestRedemption, {
      redemptionId: `home-${scene.turn}`,
      channel: 'in-advance',
      ...order(step, scene),
      volunteerId: otherId,
      householdId,
    }),
    wish(headId, RequestTransfer, { ...transfer, transferId: `home-${scene.turn}`, points: 1 }),
    wish(worker, RemoveMember, { householdId, personId: otherId }),
    wish(worker, NameHead, { householdId, headId }),
    ...(step.much % 3 === 0 ? [] : [wish(sent(step, worker), NameHead, { householdId, headId: otherId })]),
  ]
}

/** What becomes of the head. */
const leave = (step: Step, scene: Scene, [headId, otherId]: readonly [PersonId, PersonId]): ReadonlyArray<Move> => {
  const twinId = personIdOf(numberOf(scene, 'twin'))
  const withdraw = wish(headId, WithdrawVolunteer, { volunteerId: headId })
  const mark = (keptId: PersonId) => wish(sent(step, mayor), MarkDuplicate, { volunteerId: headId, keptId })
  return pick<ReadonlyArray<Move>>(
    [
      [withdraw],
      [withdraw, wish(headId, ErasePersonalData, { volunteerId: headId })],
      [register(scene, 'twin'), mark(twinId)],
      [mark(otherId)],
      [mark(volunteerOf(step.who))],
    ],
    step.what,
  )
}

export const leaveHousehold = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `HOME-${scene.turn}` as HouseholdNumber
  const householdId = householdIdOf(number)
  const headId = personIdOf(numberOf(scene, 'head'))
  const otherId = personIdOf(numberOf(scene, 'other'))
  const people = [headId, otherId] as const
  const isAlone = step.much === 11
  const pooling = step.much > 8 ? ('apart' as const) : ('together' as const)
  const line = (personId: PersonId, relation: string) => ({ personId, relation })
  const members = [line(headId, 'head'), ...(isAlone ? [] : [line(otherId, 'spouse')])]
  const points = { kind: 'holiday' as const, from: '镇商会', points: 90 + step.what }
  const partnerId = personIdOf(numberOf(scene, 'school'))
  return [
    register(scene, 'head'),
    register(scene, 'other'),
    wish(worker, FormHousehold, { number, unitId: villageId, headId, members, pooling }),
    wish(worker, GrantPoints, { accountId: accountIdOf(householdId), reference: `home-${scene.turn}`, ...points }),
    ...leave(step, scene, people),
    wish(worker, AddMember, { householdId, personId: headId, relation: 'parent' }),
    ...meanwhile(step, scene, people),
    ...(step.who === 0 ? [register(scene, 'school', '莱西大学')] : []),
    ...(step.who < 2 ? [wish(worker, AddMember, { householdId, personId: partnerId, relation: 'guest' })] : []),
    ...(step.who === 1 ? [register(scene, 'school', '莱西大学')] : []),
  ]
}
