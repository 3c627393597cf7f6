/** People whom others name, as head, member or merchant, who leave the bank or whose record turns out to be a second one. */
import {
  AddMember,
  accountIdOf,
  ErasePersonalData,
  FormHousehold,
  GrantPoints,
  type HouseholdNumber,
  householdIdOf,
  ListItem,
  MarkDuplicate,
  MoveHousehold,
  NameHead,
  type PersonId,
  personIdOf,
  RegisterMerchant,
  RegisterVolunteer,
  RemoveMember,
  RenewMerchantAgreement,
  RequestRedemption,
  RequestTransfer,
  type ShopId,
  type VolunteerNumber,
  WithdrawVolunteer,
} from '@lovebank/core'
import { keeper, mayor, otherVillageId, profileOf, stationId, villageId, volunteerOf, worker } from './cast.ts'
import { order } from './deeds-of-the-shop.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
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

/** A store whose person is somebody of the register, who leaves for good, or turns out to be on it twice. */
const leaveStore = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const keptId = personIdOf(numberOf(scene, 'head'))
  const ownerId = personIdOf(numberOf(scene, 'other'))
  const store = `store-${scene.turn}` as ShopId
  const agreement = (servedBy: string) => ({
    from: '2026-01-01',
    to: '2027-12-31',
    servedBy,
    offers: [{ itemId: 'soap', unitPriceFen: 500 }],
    ceiling: 90,
  })
  const soap = { itemId: 'soap', name: '肥皂', measure: 'bar', pointsEach: 8 }
  const order = (by: string, turn: string): Move =>
    wish(by, RequestRedemption, {
      redemptionId: `${store}-${turn}`,
      volunteerId: volunteerOf(step.who),
      shopId: store,
      channel: 'at-the-counter',
      lines: [{ itemId: 'soap', quantity: 1, pointsEach: 8 }],
      expiresAt: minutesLater(scene.now, 2_880),
    })
  return [
    register(scene, 'head'),
    register(scene, 'other'),
    wish(mayor, RegisterMerchant, { shopId: store, unitId: stationId, name: '村店', agreement: agreement(ownerId) }),
    wish(keeper, ListItem, { shopId: store, ...soap }),
    ...(step.what % 2 === 0
      ? [wish(mayor, MarkDuplicate, { volunteerId: ownerId, keptId })]
      : [
          wish(ownerId, WithdrawVolunteer, { volunteerId: ownerId }),
          wish(ownerId, ErasePersonalData, { volunteerId: ownerId }),
        ]),
    order(ownerId, 'a'),
    order(keptId, 'b'),
    wish(sent(step, mayor), RenewMerchantAgreement, { shopId: store, agreement: agreement(keptId) }),
    order(keptId, 'c'),
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
  if (step.what > 9) return leaveStore(step, scene)
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
    ...(step.what < 3 ? [wish(worker, MoveHousehold, { householdId, unitId: otherVillageId })] : []),
    wish(worker, AddMember, { householdId, personId: headId, relation: 'parent' }),
    ...meanwhile(step, scene, people),
    ...(step.who === 0 ? [register(scene, 'school', '莱西大学')] : []),
    ...(step.who < 2 ? [wish(worker, AddMember, { householdId, personId: partnerId, relation: 'guest' })] : []),
    ...(step.who === 1 ? [register(scene, 'school', '莱西大学')] : []),
  ]
}
