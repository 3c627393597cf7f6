/** Who is in need, what others give to the pool for them, and grants that come on days of a schedule. */
import {
  AdoptGrantSchedule,
  AdoptNeedRules,
  AssessNeed,
  accountIdOf,
  EndNeed,
  FreezeAccount,
  GrantPoints,
  poolAccountId,
  RequestTransfer,
  StopGrantSchedule,
} from '@lovebank/core'
import { mayor, volunteerOf, worker } from './cast.ts'
import { meeting } from './founding.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const A_DAY = 1_440

/** The day of the town so many days from now. */
const dayFrom = (scene: Scene, days: number): string => minutesLater(scene.now, days * A_DAY + 8 * 60).slice(0, 10)

/** The first wherever there are none; now and then others, by which gifts go to the pool alone. */
const rulesOfNeed = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const adopted = scene.bank.log.filter(({ event }) => event.type === 'NeedRulesAdopted').length
  if (adopted > 0 && step.much < 10) return []
  const rules = {
    version: step.much === 11 ? 1 : adopted + 1,
    effectiveFrom: dayFrom(scene, 0),
    grades: [
      { grade: 1, points: 8 + step.who },
      { grade: 2, points: 5 },
      { grade: 3, points: 3 },
    ],
    validMonths: 1,
    isPoolOnly: adopted > 0,
  }
  return [wish(sent(step, mayor), AdoptNeedRules, { rules, meeting })]
}

const assess = (step: Step, scene: Scene, who: number, grade: number): Move => {
  const assessedOn = dayFrom(scene, -(step.what % 3))
  const found = { volunteerId: volunteerOf(who), grade, assessedOn, ground: 'lives-alone', note: '腿脚不便' }
  return wish(sent(step, mayor), AssessNeed, found)
}

const toThePool = (step: Step, scene: Scene, who: number): Move =>
  wish(volunteerOf(who), RequestTransfer, {
    accountId: accountIdOf(volunteerOf(who)),
    transferId: `p${scene.turn}`,
    toAccountId: poolAccountId,
    points: 1 + step.much,
  })

const fromADonor = (step: Step, scene: Scene): Move =>
  wish(mayor, GrantPoints, {
    accountId: poolAccountId,
    reference: `pool-${scene.turn}`,
    kind: 'donation',
    from: '镇商会',
    points: 2 + step.much,
    expiresOn: step.much % 2 === 0 ? dayFrom(scene, 3) : undefined,
  })

const ending = (step: Step): Move =>
  wish(sent(step, mayor), EndNeed, { volunteerId: volunteerOf(step.who), reason: 'recovered' })

/** The most needy of two cannot take it: the other has it. */
const passedOver = (step: Step, scene: Scene): ReadonlyArray<Move> => [
  assess(step, scene, step.who, 1),
  assess(step, scene, step.who + 1, 2),
  wish(mayor, FreezeAccount, { accountId: accountIdOf(volunteerOf(step.who)), reason: '身份待核' }),
  fromADonor(step, scene),
]

/** What nobody may do: choose who has it. */
const favour = (step: Step, scene: Scene): Move =>
  wish(mayor, RequestTransfer, {
    accountId: poolAccountId,
    transferId: `favour-${scene.turn}`,
    toAccountId: accountIdOf(volunteerOf(step.who)),
    points: 1,
  })

type Asked = Parameters<typeof wish<typeof AdoptGrantSchedule>>[2]

const groups = (step: Step): Asked['group'] =>
  pick<Asked['group']>(
    [
      { by: 'status', statuses: ['low-income'] },
      { by: 'age', from: 60, to: 120 - step.much },
      { by: 'named', people: [volunteerOf(step.who), volunteerOf(step.who + 1)] },
      { by: 'need', upToGrade: 2 },
      { by: 'stars', atLeast: 1 },
    ],
    step.much + step.what,
  )

const days = (step: Step, scene: Scene): Asked['days'] =>
  pick<Asked['days']>(
    [
      { kind: 'on-days', days: [dayFrom(scene, 1), dayFrom(scene, 3)] },
      { kind: 'monthly', day: 31 },
      { kind: 'yearly', day: dayFrom(scene, 1).slice(5) },
    ],
    step.who,
  )

const onSchedule = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const scheduleId = step.much === 11 ? 'festival' : `festival-${scene.turn}`
  const adopt = wish(sent(step, mayor), AdoptGrantSchedule, {
    scheduleId,
    group: groups(step),
    points: 2 + (step.who % 3),
    kind: 'holiday',
    validMonths: step.who % 2 === 0 ? 1 : undefined,
    days: days(step, scene),
    firstDay: dayFrom(scene, step.much === 10 ? -1 : 0),
    lastDay: undefined,
    from: '镇政府',
    meeting,
  })
  const stop = wish(sent(step, mayor), StopGrantSchedule, { scheduleId, reason: 'no-funds' })
  return [adopt, wait(2 * A_DAY), ...(step.what % 2 === 0 ? [stop] : []), wait(2 * A_DAY)]
}

export const giveByNeed = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const rules = rulesOfNeed(step, scene)
  const giver = step.who + 2
  const story = pick<ReadonlyArray<Move>>(
    [
      [assess(step, scene, step.who, 1 + (step.much % 4)), toThePool(step, scene, giver)],
      [toThePool(step, scene, giver), wait(60), assess(step, scene, step.who, 2), assess(step, scene, step.who + 1, 1)],
      passedOver(step, scene),
      [fromADonor(step, scene), assess(step, scene, step.who, 3), ending(step)],
      onSchedule(step, scene),
      onSchedule(step, scene),
      [ending(step), favour(step, scene)],
      [
        assess(step, scene, step.who, 3),
        assess(step, scene, step.who + 1, 1),
        wish(sent(step, worker), EndNeed, { volunteerId: volunteerOf(step.who + 1), reason: 'moved' }),
        fromADonor(step, scene),
        toThePool(step, scene, giver),
      ],
    ],
    step.what,
  )
  return [...rules, ...story]
}
