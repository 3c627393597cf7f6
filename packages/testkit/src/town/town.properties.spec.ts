/** The simulated town really lives: in a few hundred lives nearly everything happens, and much is refused. */
import { DomainEvent } from '@lovebank/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsOf } from '../laws/events-of.ts'
import { volunteerOf } from './cast.ts'
import { interestingStates } from './interesting-states.ts'
import { liveThrough, refusalsByTag, validHistory } from './town.ts'

/** Of one life so much, of all commands after the founding: what is refused. */
const LEAST_REFUSED = 0.3

const histories = fc.sample(validHistory(60), { numRuns: 400, seed: 20_260_210 })
const atFounding = liveThrough([]).attempts.length
const happened = new Set(histories.flatMap(({ recorded }) => recorded.map(({ event }) => event.type as string)))

const deposits = histories.map(({ recorded }) => eventsOf(recorded, 'PointsDeposited').map(({ event }) => event))

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

  it('gets into every state that is worth a law’s while, and says how often', () => {
    const lives = histories.length
    const shares = Object.entries(interestingStates).map(([state, isState]) => ({
      state,
      seen: histories.filter(isState).length,
    }))
    const lines = shares.map(
      ({ state, seen }) => `${((100 * seen) / lives).toFixed(1).padStart(5)} % of lives: ${state}`,
    )
    process.stdout.write(`${lines.join('\n')}\n`)
    expect(shares.filter(({ seen }) => seen === 0)).toEqual([])
  })

  it('sees every line by which its cards explain an award', () => {
    const lines = deposits.flatMap((life) => life.flatMap(({ explanation }) => explanation))
    const seen = new Set(lines.map(({ line }) => line))
    const told = ['act-cap', 'below-minimum', 'by-the-hour', 'daily-cap', 'for-the-act', 'monthly-cap']
    expect([...seen].sort()).toEqual([...told, 'quarterly-cap', 'storage-cap', 'yearly-cap'])
    const hourly = lines.flatMap((line) => (line.line === 'by-the-hour' ? [line] : []))
    expect(hourly.some(({ afterHours }) => afterHours !== undefined)).toBe(true)
    const multiplied = new Set(hourly.flatMap((line) => (line.multiplied === undefined ? [] : [line.multiplied.name])))
    expect([...multiplied].sort()).toEqual(['holiday', 'night'])
    expect(hourly.some(({ special }) => special !== undefined)).toBe(true)
  })

  it('sees work of an earlier day credited after that of a later one', () => {
    const late = deposits.flatMap((life) =>
      life.filter((one, place) =>
        life.slice(0, place).some((other) => other.accountId === one.accountId && other.servedOn > one.servedOn),
      ),
    )
    expect(late.length).toBeGreaterThan(3)
  })

  it('sees points credited on every ground, and every line by which its cards explain them', () => {
    const credits = histories.flatMap(({ recorded }) => eventsOf(recorded, 'PointsCredited').map(({ event }) => event))
    expect([...new Set(credits.map(({ basis }) => basis.kind))].sort()).toEqual([
      'act',
      'appraisal',
      'base-amount',
      'score',
    ])
    const lines = new Set(credits.flatMap(({ explanation }) => explanation.map(({ line }) => line)))
    const beyond = ['act-done', 'appraised', 'base-amount', 'breach', 'full-score', 'not-below-zero', 'too-often']
    expect([...lines].sort()).toEqual([...beyond, 'storage-cap', 'too-often-that-month'].sort())
    const done = credits.flatMap(({ explanation }) =>
      explanation.flatMap((line) => (line.line === 'act-done' ? [line] : [])),
    )
    expect(done.some(({ afterTimes }) => afterTimes !== undefined)).toBe(true)
    const causes = credits.flatMap(({ basis }) => (basis.kind === 'act' ? [basis.reference.split('-')[0]] : []))
    expect(causes).toEqual(expect.arrayContaining(['recruited', 'commended', 'a']))
    const against = histories.flatMap(({ recorded }) => eventsOf(recorded, 'DeductionRequested'))
    expect(against.filter(({ event }) => event.forAct !== undefined).length).toBeGreaterThan(3)
  })

  it('sees volunteers suspended for no-shows, and reinstated by an excuse', () => {
    const suspended = histories.flatMap(({ recorded }) => eventsOf(recorded, 'VolunteerSuspended'))
    expect(suspended.some(({ event }) => event.cause === 'no-shows')).toBe(true)
    const reinstated = histories.flatMap(({ recorded }) => eventsOf(recorded, 'VolunteerReinstated'))
    expect(reinstated.some(({ metadata }) => metadata.actor.kind === 'policy')).toBe(true)
  })

  it('sees points held by the pairing of the town, and by that of a status', () => {
    const held = histories.flatMap(({ recorded }) => eventsOf(recorded, 'HoldPlaced').map(({ event }) => event))
    const granted = new Set(held.flatMap(({ pairing }) => (pairing === undefined ? [] : [pairing.granted])))
    expect([...granted].sort()).toEqual([1, 5])
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
