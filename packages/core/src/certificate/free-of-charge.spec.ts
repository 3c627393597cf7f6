/** A certificate is free (Regulations on Volunteer Service, art. 19 and 38): nothing that is asked about one carries points or money. */
import { CertificateCommand, Command } from '@lovebank/core'
import { anyEvent, certificateStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recorded } from '../../test/log-of.ts'
import { aggregateOf } from '../aggregates.ts'
import { fieldsOf, objectsIn } from '../catalogue/fields.ts'
import { postings } from '../ledger/postings.ts'
import { policies } from '../policies/index.ts'
import type { Policy } from '../policies/policy.ts'

const COSTS = /point|fee|fen|price|pay|cost|amount|charge|yuan|account|holdId/i

const aboutCertificates = Command.types.filter(({ name }) => aggregateOf(name) === 'certificate')

describe('a certificate', () => {
  test('is asked for by these commands, and the catalogue of commands knows no others', () => {
    expect(aboutCertificates.map(({ name }) => name)).toEqual(CertificateCommand.types.map(({ name }) => name))
    const others = Command.types.filter((codec) => !aboutCertificates.includes(codec))
    expect(others.filter(({ name }) => /certif/i.test(name))).toEqual([])
  })

  test.each(aboutCertificates.map((codec) => [codec.name, codec] as const))(
    '%s takes no points and no fee',
    (_, codec) => {
      const fields = [codec, ...objectsIn(codec)].flatMap(fieldsOf)
      expect(fields.length).toBeGreaterThan(5)
      expect(fields.filter(({ name, type }) => COSTS.test(name) || COSTS.test(type))).toEqual([])
    },
  )

  test('moves no points when it is issued, reissued or revoked', () => {
    const { issued, reissued, revoked } = certificateStory
    for (const event of [issued, reissued, revoked]) expect(postings(event)).toEqual([])
  })

  test('sets no policy going, whatever went before', () => {
    const { issued, reissued, revoked } = certificateStory
    fc.assert(
      fc.property(
        fc.array(anyEvent(), { maxLength: 20 }),
        fc.constantFrom(issued, reissued, revoked),
        (before, event) => {
          for (const policy of policies as ReadonlyArray<Policy<unknown>>) {
            const state = before.reduce((folded, each) => policy.evolve(folded, recorded(each)), policy.initialState)
            expect(policy.react(policy.evolve(state, recorded(event)), recorded(event))).toEqual([])
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
