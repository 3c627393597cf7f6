import { RevokeCertificate } from '@lovebank/core'
import { certificateStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { certificate } from '../index.ts'
import { certificateNotIssued } from '../refusals.ts'

const given = scenariosOf(certificate)
const { issued, number, reissued, revoked } = certificateStory

const revoke = commandOf(RevokeCertificate, { number, reason: '时长有误' })

test('revokes a certificate for a reason on record', () => {
  given([issued]).when(revoke).then([revoked])
  given([issued, reissued]).when(revoke).then([revoked])
})

test('does nothing where it was revoked before', () => {
  given([issued, revoked]).when(revoke).then([])
})

test('refuses a number that was never issued', () => {
  given([])
    .when(revoke)
    .then(certificateNotIssued({ number: issued.number }))
})

test('is for the unit that answers for it now', () => {
  const scope = (...events: ReadonlyArray<typeof issued | typeof reissued>) =>
    certificate.scopeOf(revoke, events.reduce(certificate.evolve, certificate.initialState))
  expect(scope(issued)).toEqual({ unitId: 'north', notBy: ['wang'] })
  expect(scope(issued, reissued)).toEqual({ unitId: 'town', notBy: ['wang'] })
})
