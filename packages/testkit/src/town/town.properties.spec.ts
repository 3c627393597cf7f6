/** The simulated town really lives: in a few hundred lives nearly everything happens, and much is refused. */
import { DomainEvent } from '@lovebank/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { volunteerOf } from './cast.ts'
import { liveThrough, refusalsByTag, validHistory } from './town.ts'

/** Of one life so much, of all commands after the founding: what is refused. */
const LEAST_REFUSED = 0.3

const histories = fc.sample(validHistory(), { numRuns: 500, seed: 20_260_210 })
const atFounding = liveThrough([]).attempts.length
const happened = new Set(histories.flatMap(({ recorded }) => recorded.map(({ event }) => event.type as string)))

describe('the simulated town', () => {
  it('sees every type of event', () => {
    expect(DomainEvent.types.map((codec) => codec.name).filter((name) => !happened.has(name))).toEqual([])
  })

  it('refuses at least three commands of ten, for many reasons', () => {
    const asked = histories.flatMap(({ attempts }) => attempts.slice(atFounding))
    const refused = asked.filter(({ refusal }) => refusal !== undefined)
    expect(refused.length / asked.length).toBeGreaterThan(LEAST_REFUSED)
    const tags = refusalsByTag({ attempts: asked })
    expect([...tags.values()].reduce((sum, count) => sum + count, 0)).toBe(refused.length)
    expect(tags.size).toBeGreaterThan(40)
  })

  it('sees villagers served in the shop of another station', () => {
    const served = histories.flatMap(({ recorded }) =>
      recorded.flatMap(({ event }) => {
        if (event.type !== 'RedemptionRequested' || event.channel !== 'at-the-counter') return []
        return recorded.some(
          ({ event: other }) => other.type === 'RedemptionFulfilled' && other.redemptionId === event.redemptionId,
        )
          ? [event.volunteerId]
          : []
      }),
    )
    expect(served).toContain(volunteerOf(2))
  })

  it('founds itself without a refusal', () => {
    expect(refusalsByTag(liveThrough([])).size).toBe(0)
  })

  it('lives the same life again from the same steps', () => {
    for (const { steps, recorded } of histories.slice(0, 10)) expect(liveThrough(steps).recorded).toEqual(recorded)
  })
})
