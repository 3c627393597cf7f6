import { clearingStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { clearing } from '../index.ts'
import {
  agreementEndsBeforeItBegins,
  agreementIdTaken,
  agreementNotSignedYet,
  agreementTakesEffectTooEarly,
} from '../refusals.ts'

const given = scenariosOf(clearing)
const { adopt, adopted } = clearingStory
const day = (text: string) => text as never

test('adopts the first, although it reaches back', () => {
  given([])
    .when(adopt('pact'))
    .then([adopted('pact')])
})

test('adopts another that begins later, with other terms', () => {
  const next = {
    effectiveFrom: '2026-03-01',
    lastDay: '2026-12-31',
    exchange: { ours: 2, theirs: 1 },
    monthlyPoints: 0,
  }
  given([adopted('pact')])
    .when(adopt('pact-2', next))
    .then([adopted('pact-2', next)])
})

test('refuses an id that was used', () => {
  given([adopted('pact')])
    .when(adopt('pact', { effectiveFrom: '2026-03-01' }))
    .then(agreementIdTaken({ agreementId: adopt('pact').agreementId }))
})

test('refuses to begin on a day that another governs, or that is over', () => {
  given([adopted('pact')])
    .when(adopt('pact-2', { effectiveFrom: '2026-02-09' }))
    .then(agreementTakesEffectTooEarly({ effectiveFrom: day('2026-02-09'), earliest: day('2026-02-10') }))
  given([adopted('pact', { effectiveFrom: '2026-03-01' })])
    .when(adopt('pact-2', { effectiveFrom: '2026-03-01' }))
    .then(agreementTakesEffectTooEarly({ effectiveFrom: day('2026-03-01'), earliest: day('2026-03-02') }))
})

test('refuses a last day before the first', () => {
  given([])
    .when(adopt('pact', { lastDay: '2025-12-31' }))
    .then(agreementEndsBeforeItBegins({ effectiveFrom: day('2026-01-01'), lastDay: day('2025-12-31') }))
})

test('refuses what is not signed yet', () => {
  given([])
    .when(adopt('pact', { signedOn: '2026-02-11' }))
    .then(agreementNotSignedYet({ signedOn: day('2026-02-11'), on: day('2026-02-10') }))
})
