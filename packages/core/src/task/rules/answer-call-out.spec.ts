import { AnswerCallOut, Instant } from '@lovebank/core'
import { commandOf, exampleOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { task } from '../index.ts'
import { answerTooLate, notCalledOut, taskNotFound, taskNotPublished } from '../refusals.ts'

const given = scenariosOf(task)
const { answered, ANSWER_BY, at, calledOut, cancelled, drafted, published } = taskStory

const emergency = [{ ...drafted, commandingUnitId: 'command-point' as never }, published]
const answer = (isComing: boolean, volunteerId = 'li', occurredAt = at('00:10')) =>
  commandOf(AnswerCallOut, { taskId: 'sweeping', volunteerId, isComing, occurredAt })
const { taskId } = answer(true)
const answerBy = exampleOf(Instant, ANSWER_BY)

describe('an answer to a call-out', () => {
  const asked = [...emergency, calledOut('li')]

  test('is yes or no, and may change until the deadline', () => {
    given(asked)
      .when(answer(true))
      .then([answered('li', true)])
    given([...asked, answered('li', true)])
      .when(answer(false))
      .then([answered('li', false)])
    given([...asked, answered('li', true)])
      .when(answer(true))
      .then([])
  })

  test('comes before the deadline', () => {
    given(asked)
      .when(answer(true, 'li', ANSWER_BY))
      .then(answerTooLate({ taskId, answerBy }))
  })

  test('is of somebody who was asked', () => {
    const stray = answer(true, 'zhao')
    given(asked)
      .when(stray)
      .then(notCalledOut({ taskId, volunteerId: stray.volunteerId }))
    given(emergency)
      .when(answer(true))
      .then(notCalledOut({ taskId, volunteerId: answer(true).volunteerId }))
  })

  test('needs a published task', () => {
    given([]).when(answer(true)).then(taskNotFound({ taskId }))
    given([...asked, cancelled])
      .when(answer(true))
      .then(taskNotPublished({ taskId, standing: 'Cancelled' }))
  })
})
