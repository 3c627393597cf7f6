/** Whatever is asked of it in whatever order: nobody less needy has donated points while a more needy person waits. */
import { commandOf, welfareStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { entriesOf } from '../kernel/dictionary.ts'
import type { CommandId } from '../kernel/ids.ts'
import { localDateOf } from '../kernel/time.ts'
import { type ReturnAllotment, ReturnAllotment as ReturnCodec, type WelfareCommand } from './commands.ts'
import type { WelfareEvent } from './events.ts'
import { welfare } from './index.ts'
import { goodOn, pointsIn } from './pooled.ts'
import { evolve, initialState, type Need, needOf, type WelfareState } from './state.ts'

const { allotDonation, assess, endNeed, rulesAdopted } = welfareStory

type Wish = (state: WelfareState, turn: number) => WelfareCommand

const who = fc.constantFrom('chen', 'li', 'wang', 'zhao')
const small = fc.integer({ min: 1, max: 40 })
const month = fc.integer({ min: 2, max: 12 })
const at = (number: number) => `2026-${String(number).padStart(2, '0')}-15T01:00:00.000Z`

/** Something that was allotted comes back, whichever is there. */
const giveBack =
  (which: number, obstacle: ReturnAllotment['obstacle']): Wish =>
  (state) => {
    const all = entriesOf(state.allotments).map(([allotmentId]) => allotmentId)
    return commandOf(ReturnCodec, { allotmentId: all[which % Math.max(1, all.length)] ?? 'none', obstacle })
  }

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.tuple(who, fc.integer({ min: 1, max: 3 }), month).map(
    ([name, grade, on]): Wish =>
      () =>
        assess(name, grade, { assessedOn: at(on).slice(0, 10), occurredAt: at(on) }),
  ),
  fc.tuple(small, fc.option(month), month).map(
    ([points, expires, on]): Wish =>
      (_, turn) =>
        allotDonation(`d${turn}`, [[points, expires === null ? undefined : at(expires).slice(0, 10)]] as never, at(on)),
  ),
  who.map(
    (name): Wish =>
      () =>
        endNeed(name),
  ),
  fc
    .tuple(fc.nat({ max: 5 }), fc.constantFrom('account-not-open' as const, 'not-there-any-more' as const))
    .map(([which, obstacle]) => giveBack(which, obstacle)),
)

const idOf = (turn: number) => `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}` as CommandId

/** Folds on, and looks at each event in the state that it found. */
const live = (wishes: ReadonlyArray<Wish>, look: (state: WelfareState, event: WelfareEvent) => void): WelfareState => {
  let state = [rulesAdopted()].reduce(evolve, initialState)
  wishes.forEach((next, turn) => {
    const command = { ...next(state, turn), commandId: idOf(turn) }
    const decision = welfare.decide(command, state)
    if (!isRight(decision)) return
    for (const event of decision.right) {
      look(state, event)
      state = evolve(state, event)
    }
  })
  return state
}

/** Said once more, and not by the code that allots. */
const couldHave = ({ validUntil, received, points, isPassedOver }: Need, day: string): boolean =>
  !isPassedOver && validUntil > day && received < points

const lives = fc.array(wish, { minLength: 1, maxLength: 25, size: 'max' })

test('nobody less needy has donated points while a more needy person waits', () => {
  let seen = 0
  const property = fc.property(lives, (wishes) => {
    live(wishes, (state, event) => {
      if (event.type !== 'DonationAllotted') return
      seen += 1
      const grade = needOf(state, event.volunteerId)?.grade ?? Number.POSITIVE_INFINITY
      const day = localDateOf(event.allottedAt)
      const moreNeedy = entriesOf(state.needs).filter(([, need]) => need.grade < grade && couldHave(need, day))
      expect(moreNeedy).toEqual([])
    })
  })
  fc.assert(property, { numRuns: 150 })
  expect(seen).toBeGreaterThan(100)
})

test('nobody has more than the rules give, and nothing expired is allotted', () => {
  const property = fc.property(lives, (wishes) => {
    const state = live(wishes, (_, event) => {
      if (event.type !== 'DonationAllotted') return
      expect(pointsIn(event.lots)).toBe(event.points)
      expect(goodOn(event.lots, localDateOf(event.allottedAt))).toEqual(event.lots)
    })
    for (const [, { received, points, grade }] of entriesOf(state.needs))
      expect(received).toBeLessThanOrEqual(grade === 1 ? points : 30)
  })
  fc.assert(property, { numRuns: 100 })
})

test('what came to the pool is allotted or waits there, point by point', () => {
  const property = fc.property(lives, (wishes) => {
    let came = 0
    const state = live(wishes, (_, event) => {
      came += event.type === 'DonationPooled' ? pointsIn(event.lots) : 0
    })
    const allotted = entriesOf(state.allotments).reduce((sum, [, { points }]) => sum + points, 0)
    expect(pointsIn(state.pooled) + allotted).toBe(came)
  })
  fc.assert(property, { numRuns: 100 })
})
