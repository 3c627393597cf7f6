/** What happens at the register of households: they form, grow, split, merge and end. */
import {
  AddMember,
  AppraiseHousehold,
  AssessOwnHousehold,
  DissolveHousehold,
  FormHousehold,
  type HouseholdNumber,
  type HouseholdState,
  householdIdOf,
  householdIn,
  MergeHouseholds,
  MoveHousehold,
  NameHead,
  ObjectToAppraisal,
  type PersonId,
  RemoveMember,
  RuleOnAppraisal,
  SplitHousehold,
  THE_TOWN,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { keeper, mayor, otherVillageId, villageId, volunteerOf, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const numbers = ['H-1', 'H-2', 'H-3', 'H-4', 'H-5', 'H-6'] as const

const idOf = (number: string) => householdIdOf(number as HouseholdNumber)

/** Volunteers and people who only live there. */
const personOf = (who: number): PersonId =>
  who % 2 === 0 ? volunteerOf(who / 2) : (pick(['granny', 'lili', 'constructor'], who) as PersonId)

const form = (step: Step, by: string, number: string): Move => {
  const people = [personOf(step.who), personOf(step.who + 5)]
  return wish(by, FormHousehold, {
    number,
    unitId: villageId,
    headId: personOf(step.who),
    members: people.map((personId, place) => ({ personId, relation: place === 0 ? 'head' : 'child' })),
    pooling: step.much === 11 ? 'apart' : 'together',
  })
}

const registerIn = (scene: Scene) => stateIn(scene.bank, 'household', THE_TOWN) as HouseholdState

const thereIn = (scene: Scene): ReadonlyArray<string> =>
  numbers.filter((number) => householdIn(registerIn(scene), idOf(number))?.hasEnded === false)

/** A member who is not the head; anybody where there is none, or once in a while. */
const memberOf = (step: Step, scene: Scene, number: string): PersonId => {
  const household = householdIn(registerIn(scene), idOf(number))
  const other = household?.members.find(({ personId }) => personId !== household.headId)
  return other === undefined || step.who > 9 ? personOf(step.who) : other.personId
}

/** A number that was never given; any where all were, or once in a while. */
const freeNumber = (step: Step, scene: Scene): string =>
  numbers.find((number) => householdIn(registerIn(scene), idOf(number)) === undefined) ?? pick(numbers, step.who)

/** The panel appraises a household for the month before, which may have said its own word first; somebody may object. */
export const appraise = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const there = thereIn(scene)
  const number = there[step.what % Math.max(1, there.length)] ?? pick(numbers, step.what)
  const household = householdIn(registerIn(scene), idOf(number))
  const which = { householdId: idOf(number), month: minutesLater(scene.now, -31 * 1_440).slice(0, 7) }
  const members = (household?.members ?? []).map(({ personId }) => personId)
  const people = {
    unitId: household?.unitId ?? villageId,
    members: members.length === 0 ? [personOf(step.who)] : members,
  }
  const items = [{ item: 'courtyard', points: 10 + step.what }]
  const panel = step.who === 11 ? [mayor, worker, worker] : [mayor, keeper, 'neighbour']
  const object = wish(sent(step, keeper), ObjectToAppraisal, { ...which, objection: '没有打扫' })
  const rule = wish(sent(step, mayor), RuleOnAppraisal, { ...which, isUpheld: step.who % 2 === 0, ruling: '已核实' })
  return [
    ...(step.who % 2 === 0 ? [wish(sent(step, worker), AssessOwnHousehold, { ...which, ...people, items })] : []),
    wish(sent(step, worker), AppraiseHousehold, { ...which, ...people, panel, items, publicityDays: step.what % 3 }),
    ...(step.much > 6 ? [object] : []),
    ...(step.much > 8 ? [rule] : []),
  ]
}

/** Mostly what a household that is there may wish; where there are few, another forms. */
export const keepHouseholds = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, worker)
  const there = thereIn(scene)
  const number = there[step.what % Math.max(1, there.length)] ?? pick(numbers, step.what)
  if (there.length < 2 && step.who < 10) return [form(step, by, freeNumber(step, scene))]
  const householdId = idOf(number)
  const [first = number, second = number, third] = there
  if (third !== undefined) return [wish(by, MergeHouseholds, { householdId: idOf(first), intoId: idOf(second) })]
  const personId = memberOf(step, scene, number)
  const other = there.find((each) => each !== number) ?? pick(numbers, step.what + 1)
  const leaving = { headId: personId, leaving: [personId], unitId: villageId }
  const shares = step.who % 4 === 3 ? undefined : { staying: 2, leaving: 1 }
  const newcomer = personOf(step.who + 5)
  const add = wish(by, AddMember, { householdId, personId: newcomer, relation: 'child' })
  // Now and then somebody stays for a short while only.
  if (step.much === 0) return [add, wish(by, RemoveMember, { householdId, personId: newcomer })]
  const choices: readonly [Move, ...ReadonlyArray<Move>] = [
    add,
    wish(by, RemoveMember, { householdId, personId }),
    wish(by, NameHead, { householdId, headId: personId }),
    wish(by, MoveHousehold, { householdId, unitId: step.who % 2 === 0 ? otherVillageId : villageId }),
    wish(by, SplitHousehold, { householdId, number: freeNumber(step, scene), ...leaving, shares }),
    wish(by, MergeHouseholds, { householdId, intoId: idOf(other) }),
    wish(by, DissolveHousehold, { householdId, heirs: step.who > 9 ? [] : [{ personId, parts: 1 }] }),
  ]
  return [pick(choices, step.much)]
}
