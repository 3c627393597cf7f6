/** Whatever is asked of a clearing: no month sends more than was agreed, each transfer is answered once, and nothing throws. */
import { anyCommand, clearingStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { ClearingCommand } from './commands.ts'
import type { ClearingEvent } from './events.ts'
import { clearing } from './index.ts'
import { type ClearingState, evolve, initialState, sentIn } from './state.ts'

const command = anyCommand().filter(ClearingCommand.is)

const live = (begun: ReadonlyArray<ClearingEvent>, commands: ReadonlyArray<ClearingCommand>) => {
  let state: ClearingState = begun.reduce(evolve, initialState)
  const events: Array<ClearingEvent> = []
  for (const one of commands) {
    const decision = clearing.decide(one, state)
    if (!isRight(decision)) continue
    events.push(...decision.right)
    state = decision.right.reduce(evolve, state)
  }
  return { state, events }
}

test('decides and folds anything without throwing, and the same twice as once', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 5 }), (commands) => {
      const { state, events } = live([], commands)
      expect(events.reduce(evolve, initialState)).toEqual(state)
      const again = commands.filter(({ type }) => type !== 'AdoptAgreement' && type !== 'DeclineRemittance')
      for (const one of again)
        expect(clearing.decide(one, live([], [...commands, one]).state)).toMatchObject({ right: [] })
    }),
    { numRuns: 20 },
  )
})

test('what is sent and recalled in any order keeps its month exactly', () => {
  const sent = fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 20 })), {
    selector: ([id]) => id,
    maxLength: 8,
  })
  fc.assert(
    fc.property(sent, fc.array(fc.nat({ max: 9 })), (all, back) => {
      const events = [
        ...all.map(([id, points]) => clearingStory.dispatched(`v${id}`, points, [['w1', points]])),
        ...back.map((id) => clearingStory.recalled(`v${id}`, 1)),
      ]
      const left = all.filter(([id]) => !back.includes(id)).reduce((sum, [, points]) => sum + points, 0)
      expect(sentIn(events.reduce(evolve, initialState), '2026-02' as never)).toBe(left)
    }),
    { numRuns: 100 },
  )
})
