import { taskStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { answersTo, callOuts, inTurn } from './index.ts'

const { answered, calledOut, cancelled, closed, signedUp } = taskStory
const [li, wang, zhao] = ['li', 'wang', 'zhao'].map((who) => signedUp(who).volunteerId) as never as [
  never,
  never,
  never,
]
const taskId = signedUp('li').taskId
const callsAfter = (...steps: ReadonlyArray<Step>) => stateAfter(callOuts, ...steps)

describe('the answers to a call-out', () => {
  it('tell who is free to come, who is not, and who has not said', () => {
    const state = callsAfter(calledOut('li', 'wang', 'zhao'), answered('wang', true), answered('zhao', false))
    expect(answersTo(state, taskId)).toMatchObject({ coming: [wang], notComing: [zhao], unanswered: [li] })
    const changed = callsAfter(calledOut('li'), answered('li', true), answered('li', false))
    expect(answersTo(changed, taskId)).toMatchObject({ coming: [], notComing: [li] })
  })

  it('keep an answer when others are asked later', () => {
    const state = callsAfter(calledOut('li'), answered('li', true), calledOut('wang'))
    expect(answersTo(state, taskId)).toMatchObject({ coming: [li], unanswered: [wang] })
  })

  it.each([cancelled, closed])('are gone after $type', (over) => {
    expect(answersTo(callsAfter(calledOut('li'), over), taskId)).toBeUndefined()
    expect(answersTo(callsAfter(answered('li', true)), taskId)).toBeUndefined()
  })
})

it('the turn goes to who was never asked, then to who was asked longest ago', () => {
  const state = callsAfter(
    [calledOut('li'), '2026-02-10T03:00:00.000Z'],
    [calledOut('wang'), '2026-02-10T01:00:00.000Z'],
  )
  expect(inTurn(state, [li, wang, zhao])).toEqual([
    { personId: zhao, askedLast: undefined },
    { personId: wang, askedLast: '2026-02-10T01:00:00.000Z' },
    { personId: li, askedLast: '2026-02-10T03:00:00.000Z' },
  ])
})
