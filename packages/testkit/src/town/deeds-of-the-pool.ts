/** What members of a household do with the points that they keep together. */
import {
  AddMember,
  accountIdOf,
  ChangePooling,
  DissolveHousehold,
  entriesOf,
  FormHousehold,
  GrantPoints,
  type Household,
  type HouseholdId,
  type HouseholdState,
  MergeHouseholds,
  type PersonId,
  RemoveMember,
  RequestRedemption,
  SplitHousehold,
  THE_TOWN,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { keeper, villageId, volunteerOf, volunteers, worker } from './cast.ts'
import { order } from './deeds-of-the-shop.ts'
import { type Move, wish } from './move.ts'
import { pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const householdsIn = (scene: Scene): ReadonlyArray<Household> =>
  entriesOf((stateIn(scene.bank, 'household', THE_TOWN) as HouseholdState).households).map(([, each]) => each)

/** A household that is there and has a volunteer among its members. */
const homeOf = (step: Step, scene: Scene): Household | undefined => {
  const homes = householdsIn(scene).filter(({ members }) =>
    members.some(({ personId }) => volunteers.includes(personId)),
  )
  return homes[step.who % Math.max(1, homes.length)]
}

/** Two volunteers who belong to no household yet. */
const form = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taken = new Set(householdsIn(scene).flatMap(({ members }) => members.map(({ personId }) => personId)))
  const [headId, other] = volunteers.filter((personId) => !taken.has(personId))
  if (headId === undefined) return []
  const people = other === undefined ? [headId] : [headId, other]
  const members = people.map((personId, place) => ({ personId, relation: place === 0 ? 'head' : 'spouse' }))
  const number = `P-${scene.turn}`
  return [
    wish(sent(step, worker), FormHousehold, {
      number,
      unitId: villageId,
      headId,
      members,
      pooling: 'together' as const,
    }),
  ]
}

const heirsOf = (step: Step, { members }: Household) =>
  members.map(({ personId }: { readonly personId: PersonId }, place) => ({
    personId,
    parts: place + 1 + (step.what % 3),
  }))

/** Its members keep their points together from now on, or no longer. */
const change = (step: Step, home: Household): Move => {
  const { householdId } = home
  const pooling = home.pooling === 'together' ? 'apart' : 'together'
  const heirs = pooling === 'apart' ? heirsOf(step, home) : []
  return wish(sent(step, worker), ChangePooling, { householdId, pooling, heirs })
}

const split = (step: Step, scene: Scene, { householdId, pooling }: Household, leaver: PersonId): Move =>
  wish(sent(step, worker), SplitHousehold, {
    householdId,
    number: `S-${scene.turn}`,
    unitId: villageId,
    headId: leaver,
    leaving: [leaver],
    shares: pooling === 'apart' ? undefined : { staying: 1 + (step.what % 3), leaving: 1 },
  })

/** Another household that is there; the same where there is none. */
const anotherOf = (step: Step, scene: Scene, home: Household): HouseholdId => {
  const others = householdsIn(scene).filter((each) => !each.hasEnded && each.householdId !== home.householdId)
  return others[step.what % Math.max(1, others.length)]?.householdId ?? home.householdId
}

/** Somebody who belongs to it, or once in a while somebody who does not. */
const volunteerIn = (step: Step, { members }: Household): PersonId => {
  const own = members.filter(({ personId }) => volunteers.includes(personId))
  return step.what > 9 ? volunteerOf(step.what) : (own[step.what % own.length]?.personId ?? volunteerOf(step.what))
}

/** On the points of all. */
const shopTogether = (step: Step, scene: Scene, home: Household): ReadonlyArray<Move> => {
  const volunteerId = volunteerIn(step, home)
  const asked = { ...order(step, scene), volunteerId, householdId: home.householdId }
  const isAtTheCounter = step.what % 2 === 0
  return [
    wish(sent(step, isAtTheCounter ? keeper : volunteerId), RequestRedemption, {
      redemptionId: `p-${scene.turn}`,
      channel: isAtTheCounter ? 'at-the-counter' : 'in-advance',
      ...asked,
    }),
  ]
}

export const pool = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const home = homeOf(step, scene)
  if (home === undefined) return form(step, scene)
  const { householdId } = home
  const accountId = accountIdOf(householdId)
  const by = sent(step, worker)
  const grant = {
    accountId,
    reference: `gp${scene.turn}`,
    kind: 'holiday' as const,
    from: '镇商会',
    points: 20 + step.what,
  }
  const leaver = home.members.find(({ personId }) => personId !== home.headId)?.personId ?? volunteerIn(step, home)
  return pick<ReadonlyArray<Move>>(
    [
      [change(step, home)],
      shopTogether(step, scene, home),
      shopTogether(step, scene, home),
      [wish(by, GrantPoints, grant), ...shopTogether(step, scene, home)],
      [wish(by, GrantPoints, grant)],
      [wish(by, AddMember, { householdId, personId: volunteerOf(step.what), relation: 'child' })],
      [wish(by, RemoveMember, { householdId, personId: leaver })],
      [wish(by, DissolveHousehold, { householdId, heirs: home.pooling === 'apart' ? [] : heirsOf(step, home) })],
      [split(step, scene, home, leaver)],
      [wish(by, MergeHouseholds, { householdId, intoId: anotherOf(step, scene, home) })],
    ],
    step.much,
  )
}
