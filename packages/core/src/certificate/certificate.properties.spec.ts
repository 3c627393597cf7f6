/** What holds of a certificate over any order of what may be asked of it. */
import { IssueCertificate, ReissueCertificate, RevokeCertificate } from '@lovebank/core'
import { certificateStory, commandOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { CertificateCommand } from './commands.ts'
import type { CertificateEvent } from './events.ts'
import { certificate } from './index.ts'
import type { CertificateState } from './state.ts'

const { content, issuer, number, successor } = certificateStory

const unitId = fc.constantFrom('north', 'south', 'town')
const handlerId = fc.constantFrom('clerk', 'wang')
const minutes = fc.constantFrom(600, 601)

const command: fc.Arbitrary<CertificateCommand> = fc.oneof(
  fc
    .tuple(unitId, handlerId, minutes)
    .map(([unit, handler, total]) =>
      commandOf(IssueCertificate, { ...content, ...issuer, unitId: unit, handlerId: handler, minutes: total }),
    ),
  {
    weight: 3,
    arbitrary: fc
      .tuple(unitId, handlerId)
      .map(([unit, handler]) =>
        commandOf(ReissueCertificate, { number, ...successor, unitId: unit, handlerId: handler, reason: '撤并' }),
      ),
  },
  fc.constant(commandOf(RevokeCertificate, { number, reason: '时长有误' })),
)

const lifeOf = (commands: ReadonlyArray<CertificateCommand>) => {
  const events: Array<CertificateEvent> = []
  const states: Array<CertificateState> = [certificate.initialState]
  for (const asked of commands) {
    const state = states.at(-1) ?? certificate.initialState
    const decision = certificate.decide(asked, state)
    if (!isRight(decision)) continue
    events.push(...decision.right)
    states.push(decision.right.reduce(certificate.evolve, state))
  }
  return { events, states }
}

const lives = fc.array(command, { maxLength: 20 }).map(lifeOf)

test('is issued once, revoked at most once, and never valid again', () => {
  fc.assert(
    fc.property(lives, ({ events, states }) => {
      const count = (type: CertificateEvent['type']) => events.filter((event) => event.type === type).length
      expect(count('CertificateIssued')).toBeLessThanOrEqual(1)
      expect(count('CertificateRevoked')).toBeLessThanOrEqual(1)
      const kinds = states.map((state) => state.kind).join(' ')
      expect(kinds).toMatch(/^(NotIssued ?)+(Valid ?)*(Revoked ?)*$/)
    }),
    { numRuns: 1_000 },
  )
})

test('says for ever what it said first, and adds up', () => {
  fc.assert(
    fc.property(lives, ({ events, states }) => {
      const issued = events.find((event) => event.type === 'CertificateIssued')
      for (const state of states) {
        if (state.kind === 'NotIssued') continue
        expect(state.certificate.issued).toBe(issued)
        const { minutes: total, tasks } = state.certificate.issued
        expect(tasks.reduce((sum, task) => sum + task.minutes, 0)).toBe(total)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('can be followed from issuer to issuer, none of whose handlers is the holder', () => {
  fc.assert(
    fc.property(lives, ({ events, states }) => {
      const state = states.at(-1)
      if (state === undefined || state.kind === 'NotIssued') return
      const chain = events.flatMap((event) => (event.type === 'CertificateReissued' ? [event] : []))
      const { unitIds, issued } = state.certificate
      expect(unitIds).toEqual([issued.unitId, ...chain.map((event) => event.unitId)])
      expect(unitIds.slice(0, -1)).toEqual(chain.map((event) => event.fromUnitId))
      for (const { handlerId: handler } of [issued, ...chain]) expect(handler).not.toBe(issued.holderId)
    }),
    { numRuns: 1_000 },
  )
})
