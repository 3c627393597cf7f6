import { ReissueCertificate } from '@lovebank/core'
import { certificateStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { certificate } from '../index.ts'
import { certificateIsRevoked, certificateNotIssued, handlerIsHolder } from '../refusals.ts'

const given = scenariosOf(certificate)
const { issued, number, reissued, revoked, successor } = certificateStory

const reissue = (more: { handlerId?: string } = {}) =>
  commandOf(ReissueCertificate, { number, ...successor, reason: '东站并入镇级平台', ...more })
const { number: n } = issued

test('goes over to the successor under the same number, and says from whom', () => {
  given([issued]).when(reissue()).then([reissued])
})

test('does nothing where it is that unit’s already', () => {
  given([issued, reissued]).when(reissue()).then([])
})

test('keeps what it certified and who answered for it before', () => {
  const state = [issued, reissued].reduce(certificate.evolve, certificate.initialState)
  expect(state).toMatchObject({ kind: 'Valid', certificate: { issued, unitIds: ['north', 'town'], issuer: successor } })
})

test('refuses a number that was never issued, or was revoked', () => {
  given([])
    .when(reissue())
    .then(certificateNotIssued({ number: n }))
  given([issued, revoked])
    .when(reissue())
    .then(certificateIsRevoked({ number: n }))
})

test('refuses to be handled by its holder', () => {
  given([issued])
    .when(reissue({ handlerId: 'wang' }))
    .then(handlerIsHolder({ holderId: issued.holderId }))
})

test('lies with the successor', () => {
  const after = certificate.evolve(certificate.initialState, issued)
  expect(certificate.scopeOf(reissue(), after)).toEqual({ unitId: 'town', notBy: ['wang'] })
  expect(certificate.scopeOf(reissue(), certificate.initialState)).toEqual({})
})
