import { RecallRemittance } from '@lovebank/core'
import { clearingStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { clearing } from '../index.ts'

const given = scenariosOf(clearing)
const { adopted, dispatched, heldBack, recalled, transfer } = clearingStory
const recall = commandOf(RecallRemittance, transfer('v1'))
const sent = [adopted('pact'), dispatched('v1', 30, [['w1', 30]])]

test('takes what came to nothing out of its month', () => {
  given(sent)
    .when(recall)
    .then([recalled('v1', 30)])
})

test('does nothing a second time, or where nothing was sent', () => {
  given([...sent, recalled('v1', 30)])
    .when(recall)
    .then([])
  given([heldBack('v1', 'not-agreed')])
    .when(recall)
    .then([])
  given([]).when(recall).then([])
})
