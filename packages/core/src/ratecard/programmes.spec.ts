/**
 * Rules that real programmes use, each as a card with worked sums: `fixtures/rate-cards`, a file for each. Whoever adds a rule
 * to the list adds its file, and the other way round.
 */
import { readdirSync, readFileSync } from 'node:fs'
import {
  AdoptRateCard,
  type Assessment,
  type AssessmentLine,
  type Award,
  afterComplaint,
  assessAct,
  assessPeriod,
  assessStatus,
  award,
  type EarnedBefore,
  pointsOfAssessmentLine,
  pointsOfLine,
  RateCard,
  sayLine,
  whySuspended,
} from '@lovebank/core'
import { accountStory, commandOf, exampleOf } from '@lovebank/testkit'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { account } from '../account/index.ts'
import { rateCards } from './index.ts'

/** The rows and shapes of the domain that a card can hold. */
const rules = [
  'adopted-by-a-meeting',
  'award-for-an-act',
  'baihe',
  'base-amounts',
  'cap-on-the-balance',
  'cap-per-act',
  'cap-per-day',
  'cap-per-month',
  'cap-per-quarter',
  'cap-per-year',
  'commendation',
  'complaint-zero',
  'date-of-service',
  'full-score',
  'holiday-multiplier',
  'kunshan',
  'lianyungang',
  'marginal-tiers',
  'meeting',
  'minimum-minutes',
  'nanjing',
  'night-multiplier',
  'no-shows',
  'plus-minus-pairs',
  'recruiting',
  'unit-block',
]

interface Told {
  readonly what: string
  /** the sum as a villager writes it down */
  readonly sum: string
  readonly points: number
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

interface Case extends Told {
  readonly work?: Parameters<typeof award>[1]
  readonly before?: Partial<EarnedBefore>
  readonly act?: Parameters<typeof assessAct>[1]
  readonly isComplaintUpheld?: boolean
  readonly breaches?: Parameters<typeof assessPeriod>[1]
  readonly status?: Parameters<typeof assessStatus>[1]
  readonly noShows?: number
}

interface DepositCase extends Told {
  readonly work: { readonly minutes: number }
  readonly servedOn: string
}

interface Programme {
  readonly name: string
  readonly source: string
  readonly card: Parameters<typeof exampleOf<typeof RateCard>>[1]
  readonly meeting?: Parameters<typeof commandOf<typeof AdoptRateCard>>[1]['meeting']
  readonly cases?: ReadonlyArray<Case>
  /** one after another into one account */
  readonly deposits?: ReadonlyArray<DepositCase>
}

const folder = new URL('../../fixtures/rate-cards/', import.meta.url)
const files = readdirSync(folder).sort()
const programmeIn = (file: string): Programme => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

const nothing = { thatDay: 0, thatMonth: 0, thatQuarter: 0, thatYear: 0, balance: 0, minutes: 0 } as EarnedBefore

const assessed = (card: RateCard, one: Case): Award | Assessment => {
  if (one.work !== undefined) return found(award(card, one.work, { ...nothing, ...one.before }))
  if (one.act !== undefined) {
    const done = found(assessAct(card, one.act))
    return one.isComplaintUpheld === true ? afterComplaint(card, done) : done
  }
  if (one.breaches !== undefined) return found(assessPeriod(card, one.breaches))
  if (one.status !== undefined) return found(assessStatus(card, one.status))
  const line = whySuspended(card, one.noShows ?? expect.fail('a case without a question'))
  return { points: 0 as Assessment['points'], explanation: line === undefined ? [] : [line] }
}

const found = <Value>(value: Value | undefined): Value => value ?? expect.fail('the card does not know it')

const isOfWork = (line: Award['explanation'][number] | AssessmentLine): line is Award['explanation'][number] =>
  'category' in line || line.line.endsWith('-cap')

const expectTold = (told: Told, { points, explanation }: Pick<Award | Assessment, 'points' | 'explanation'>): void => {
  const lines = [...explanation]
  expect(points).toBe(told.points)
  expect(lines.map((line) => sayLine(line, 'en'))).toEqual(told.en)
  expect(lines.map((line) => sayLine(line, 'zh'))).toEqual(told.zh)
  const parts = lines.map((line) => (isOfWork(line) ? pointsOfLine(line) : pointsOfAssessmentLine(line)))
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(points)
}

test('every rule has its file, and every file its rule', () => {
  expect(files).toEqual(rules.map((rule) => `${rule}.json`))
})

describe.each(files.map((file) => [file, programmeIn(file)] as const))('%s', (_, programme) => {
  const card = exampleOf(RateCard, programme.card)

  test('is a card that a meeting can adopt', () => {
    const meeting = programme.meeting ?? { heldOn: '2025-12-20', present: 30, inFavour: 28 }
    const command = commandOf(AdoptRateCard, { card: programme.card, meeting })
    const decision = rateCards.decide(command, rateCards.initialState)
    expect(isRight(decision) && decision.right).toEqual([{ type: 'RateCardAdopted', card, meeting: command.meeting }])
    expect(programme.source).not.toBe('')
  })

  test.each((programme.cases ?? []).map((one) => [one.what, one] as const))('%s', (_what, one) => {
    expectTold(one, assessed(card, one))
    expect(one.sum).not.toBe('')
  })

  test('asks something', () => {
    expect((programme.cases ?? []).length + (programme.deposits ?? []).length).toBeGreaterThan(0)
  })
})

const withDeposits = files.map((file) => [file, programmeIn(file)] as const).filter(([, { deposits }]) => deposits)

test.each(withDeposits)('%s credits one deposit after another', (_, programme) => {
  const card = exampleOf(RateCard, programme.card)
  let state = account.evolve(account.initialState, accountStory.opened)
  for (const [place, told] of (programme.deposits ?? []).entries()) {
    const asked = accountStory.depositOf(`w${place}`, told.work.minutes, {}, { servedOn: told.servedOn })
    const category = card.rates[0]?.category ?? asked.category
    const decision = account.decide({ ...asked, category, card }, state)
    const [event] = isRight(decision) ? decision.right : []
    if (event?.type !== 'PointsDeposited') expect.fail('refused')
    expectTold(told, event)
    state = account.evolve(state, event)
  }
})
