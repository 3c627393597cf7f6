import { type Command, IssueCertificate, ReissueCertificate, type VolunteerEvent } from '@lovebank/core'
import { certificateStory, commandOf, eventOf, organisationStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { CertificateIssued } from '../certificate/events.ts'
import { certificate } from '../certificate/index.ts'
import { household } from '../household/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'
import { factsNeeded } from './facts-needed.ts'

const { closed, stateAfter, townWithUnits, unit } = organisationStory
const { content, issuer, number, successor } = certificateStory
const { duplicateOf, erased, registered, volunteerId, withdrawn } = volunteerStory

const issue = (code: string) =>
  commandOf(IssueCertificate, { ...content, holderId: volunteerId, ...issuer, unitId: unit(code) })
const reissue = commandOf(ReissueCertificate, { number, ...successor, unitId: unit('TOWN'), reason: '并入镇级平台' })
const byCell = eventOf(CertificateIssued, { ...content, ...issuer, unitId: unit('CELL'), issuedOn: '2026-02-10' })

const told = (
  command: Command,
  more: { people?: ReadonlyArray<VolunteerEvent>; town?: Parameters<typeof stateAfter>[0]; issued?: boolean } = {},
) => {
  const { people = [registered], town = townWithUnits, issued = true } = more
  const states = {
    organisation: stateAfter(town),
    household: household.initialState,
    volunteer: people.reduce(volunteer.evolve, volunteer.initialState),
    certificate: issued ? certificate.evolve(certificate.initialState, byCell) : certificate.initialState,
  }
  const needed = factsNeeded(command).map((key) => key.aggregate)
  const stateOf = (aggregate: keyof typeof states) =>
    needed.includes(aggregate) ? states[aggregate] : expect.fail(`reads ${aggregate} without having asked for it`)
  const admitted = admit(command, { stateOf } as unknown as Facts)
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('the town and its stations issue certificates, a village does not', () => {
  expect([told(issue('TOWN')), told(issue('NORTH'))]).toEqual(['admitted', 'admitted'])
  expect(told(issue('WILLOW'))).toEqual({ tag: 'UnitMayNotIssue', unitId: unit('WILLOW'), kind: 'village' })
})

test('a unit that is closed or not there issues none', () => {
  expect(told(issue('SOUTH'), { town: [...townWithUnits, closed('SOUTH')] })).toMatchObject({ tag: 'UnitNotOpen' })
  expect(told(issue('NOWHERE'))).toMatchObject({ tag: 'UnitNotFound' })
})

test('the holder is on the register, or was; and not under a record that ended as a duplicate', () => {
  expect(told(issue('NORTH'), { people: [registered, withdrawn] })).toBe('admitted')
  expect(told(issue('NORTH'), { people: [] })).toEqual({ tag: 'VolunteerNotRegistered', volunteerId })
  expect(told(issue('NORTH'), { people: [registered, duplicateOf('li')] })).toEqual({
    tag: 'AlreadyDuplicate',
    volunteerId,
    keptId: 'li',
  })
})

test('the holder has a name to be certified: whoever was erased has none any more', () => {
  expect(told(issue('NORTH'), { people: [registered, withdrawn, erased] })).toEqual({
    tag: 'PersonalDataAreErased',
    volunteerId,
  })
})

test('a successor takes over only from a unit that is closed', () => {
  expect(told(reissue)).toEqual({ tag: 'IssuerStillOpen', number, unitId: unit('CELL') })
  expect(told(reissue, { town: [...townWithUnits, closed('CELL')] })).toBe('admitted')
  expect(told(reissue, { issued: false })).toBe('admitted')
  const byVillage = { ...reissue, unitId: unit('WILLOW') }
  expect(told(byVillage, { town: [...townWithUnits, closed('CELL')] })).toMatchObject({ tag: 'UnitMayNotIssue' })
})
