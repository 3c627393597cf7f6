import { CallOut, Instant } from '@lovebank/core'
import { commandOf, exampleOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { task } from '../index.ts'
import { answerTooLate, noCommandingUnit, taskNotFound, taskNotPublished } from '../refusals.ts'

const given = scenariosOf(task)
const { ANSWER_BY, at, begun, calledOut, cancelled, drafted, published } = taskStory

const emergency = [{ ...drafted, commandingUnitId: 'command-point' as never }, published]
const call = (askedIds: ReadonlyArray<string>, occurredAt = at('00:00')) =>
  commandOf(CallOut, { taskId: 'sweeping', askedIds, answerBy: ANSWER_BY, occurredAt })
const { taskId } = call(['li'])
const answerBy = exampleOf(Instant, ANSWER_BY)

describe('a call-out', () => {
  test('asks each person once, whoever calls again', () => {
    given(emergency)
      .when(call(['li', 'wang', 'li']))
      .then([calledOut('li', 'wang')])
    given([...emergency, calledOut('li')])
      .when(call(['li', 'wang']))
      .then([calledOut('wang')])
    given([...emergency, calledOut('li')])
      .when(call(['li']))
      .then([])
  })

  test('is under the command of a unit, or is none', () => {
    given(begun)
      .when(call(['li']))
      .then(noCommandingUnit({ taskId }))
  })

  test('leaves time to answer', () => {
    given(emergency)
      .when(call(['li'], ANSWER_BY))
      .then(answerTooLate({ taskId, answerBy }))
  })

  test('needs a published task', () => {
    given([])
      .when(call(['li']))
      .then(taskNotFound({ taskId }))
    given([...emergency, cancelled])
      .when(call(['li']))
      .then(taskNotPublished({ taskId, standing: 'Cancelled' }))
  })
})
