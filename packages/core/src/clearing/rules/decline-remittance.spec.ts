import { DeclineRemittance } from '@lovebank/core'
import { clearingStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { clearing } from '../index.ts'

const given = scenariosOf(clearing)
const { adopted, taken, declined, transfer } = clearingStory
const decline = commandOf(DeclineRemittance, { ...transfer('v1'), obstacle: 'account-unknown' })
const came = [adopted('pact'), taken('v1', [['w1', 30]])]

test('sends back what no account here can take', () => {
  given(came)
    .when(decline)
    .then([declined('v1', 'account-unknown')])
})

test('does nothing a second time, or where nothing came', () => {
  given([...came, declined('v1', 'account-unknown')])
    .when(decline)
    .then([])
  given([]).when(decline).then([])
})
