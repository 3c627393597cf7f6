/** What members of a household do with the points that they keep together. */
import {
  AddMember,
  AdoptRedemptionRules,
  accountIdOf,
  ChangePooling,
  DissolveHousehold,
  entriesOf,
  FormHousehold,
  GrantPoints,
  type Household,
  type HouseholdNumber,
  type HouseholdState,
  householdIdOf,
  type Keyword,
  MergeHouseholds,
  NameHead,
  type PersonId,
  RemoveMember,
  RequestRedemption,
  SplitHousehold,
  THE_TOWN,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { keeper, mayor, villageId, volunteerOf, volunteers, worker } from './cast.ts'
import { order } from './deeds-of-the-shop.ts'
import { meeting } from './founding.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
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
const fresh = (scene: Scene): Household | undefined => {
  const taken = new Set(householdsIn(scene).flatMap(({ members }) => members.map(({ personId }) => personId)))
  const [headId, ...others] = volunteers.filter((personId) => !taken.has(personId))
  return headId === undefined ? undefined : householdOf(`P-${scene.turn}`, [headId, ...others.slice(0, 1)], 'together')
}

const householdOf = (
  text: string,
  people: readonly [PersonId, ...ReadonlyArray<PersonId>],
  pooling: Household['pooling'],
): Household => {
  const number = text as HouseholdNumber
  const members = people.map((personId, place) => ({
    personId,
    relation: (place === 0 ? 'head' : 'spouse') as Keyword,
  }))
  const [headId] = people
  const householdId = householdIdOf(number)
  const formed = { hasEnded: false, isWithoutHead: false }
  return { householdId, number, unitId: villageId, headId, members, pooling, ...formed }
}

const form = (step: Step, { number, unitId, headId, members, pooling }: Household): Move =>
  wish(sent(step, worker), FormHousehold, { number, unitId, headId, members: [...members], pooling })

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

/** It goes into the household of somebody who was alone, or that one into it. */
const merge = (step: Step, scene: Scene, home: Household): ReadonlyArray<Move> => {
  const alone = householdOf(`Q-${scene.turn}`, [`lone-${scene.turn}` as PersonId], home.pooling)
  const [from, into] = step.what % 2 === 0 ? [home, alone] : [alone, home]
  const merged = { householdId: from.householdId, intoId: into.householdId }
  return [form(step, alone), wish(sent(step, worker), MergeHouseholds, merged)]
}

/** Rules that hardly limit anything, so that what was used is known. */
const adoptMildRules = (step: Step, scene: Scene): Move => {
  const version = scene.bank.log.filter(({ event }) => event.type === 'RedemptionRulesAdopted').length + 1
  const effectiveFrom = minutesLater(scene.now, 480).slice(0, 10)
  const rules = { version, effectiveFrom, itemLimits: [{ itemId: 'rice', most: 9 }], monthlyPoints: 900 + step.what }
  return wish(mayor, AdoptRedemptionRules, { rules, meeting })
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
  if (home !== undefined) return live(step, scene, home)
  const formed = fresh(scene)
  return formed === undefined ? [] : [form(step, formed), ...live(step, scene, formed)]
}

const live = (step: Step, scene: Scene, home: Household): ReadonlyArray<Move> => {
  const { householdId, headId, members } = home
  const by = sent(step, worker)
  const named = { accountId: accountIdOf(householdId), reference: `gp${scene.turn}`, points: 20 + step.what }
  const grant = wish(by, GrantPoints, { ...named, kind: 'holiday' as const, from: '镇商会' })
  const other = members.find(({ personId }) => personId !== headId)?.personId ?? volunteerIn(step, home)
  const shopped = shopTogether(step, scene, home)
  return pick<ReadonlyArray<Move>>(
    [
      [grant, change(step, home)],
      shopped,
      [grant, ...shopped],
      [wish(by, AddMember, { householdId, personId: volunteerOf(step.what), relation: 'child' })],
      [wish(by, NameHead, { householdId, headId: other })],
      [wish(by, RemoveMember, { householdId, personId: other })],
      [wish(by, DissolveHousehold, { householdId, heirs: home.pooling === 'apart' ? [] : heirsOf(step, home) })],
      [grant, split(step, scene, home, other)],
      [adoptMildRules(step, scene), grant, ...shopped, split(step, scene, home, other)],
      merge(step, scene, home),
    ],
    step.much,
  )
}
