/** The judge of the soak, before whom something is wrong each time: one that finds nothing would prove nothing. */
import type { Position, Revision } from '@lovebank/core'
import type { StoredEvent } from '@lovebank/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Told } from './callers.ts'
import { commandOf } from './findings.ts'
import { ownGround } from './ground.ts'
import { judged } from './judged.ts'
import { runSoak, type SoakReport } from './soak.ts'

const TENANT = 'soak'

/** The log with its last event changed, or without it, or with more. */
type Doctor = (last: StoredEvent) => ReadonlyArray<StoredEvent>

const otherId = (id: string): string => `${id.startsWith('f') ? '0' : 'f'}${id.slice(1)}`

const told = (outcome: Told['outcome'], last: StoredEvent, report: SoakReport): SoakReport => ({
  ...report,
  told: report.told.map((one) => (one.wish.commandId === commandOf(last) ? { ...one, outcome } : one)),
})

describe('the judge of the soak finds', () => {
  let report: SoakReport
  let last: StoredEvent
  beforeAll(async () => {
    const ground = await ownGround(1)
    report = await runSoak(ground, { seed: 1, commands: 60, callers: 4, strikes: new Map(), tenant: TENANT })
    await ground.close()
    const found = report.log.at(-1)
    if (found === undefined) throw new Error('the soak has written nothing')
    last = found
  })

  const findings = (changed: Partial<SoakReport>) => judged({ ...report, ...changed }, TENANT)

  const withLog = (doctor: Doctor) => {
    const log = [...report.log.slice(0, -1), ...doctor(last)]
    return findings({ log, witnessed: log })
  }

  it('nothing where nothing is wrong', async () => {
    expect(await findings({})).toEqual([])
  })

  it.each<readonly [string, Doctor, RegExp]>([
    ['an acknowledged event that is missing', () => [], /events told, 0 stand/],
    ['an event that stands twice', (event) => [event, event], /stand more than once/],
    ['an event at another revision', (event) => [{ ...event, revision: (event.revision + 1) as Revision }], /gap/],
    [
      'an event at another position',
      (event) => [{ ...event, position: (event.position + 1) as Position }],
      /elsewhere/,
    ],
    ['positions that do not grow', (event) => [{ ...event, position: 0 as Position }], /do not grow/],
    [
      'an event that was written differently',
      (event) => [{ ...event, data: { ...(event.data as object), more: 1 } }],
      /other events stand/,
    ],
    [
      'a command that nobody sent',
      (event) => [
        event,
        { ...event, metadata: { ...(event.metadata as object), commandId: otherId(commandOf(event)) } },
      ],
      /none of the callers sent/,
    ],
  ])('%s', async (_name, doctor, words) => {
    expect((await withLog(doctor)).join()).toMatch(words)
  })

  it('what was refused, given up or never settled, and stands', async () => {
    const refused = told({ tag: 'refused', refusal: 'NotEnoughPoints' }, last, report)
    const givenUp = told({ tag: 'given-up', why: 'DeadlineExceeded' }, last, report)
    const unsettled = told({ tag: 'never-settled', why: 'Unavailable' }, last, report)
    expect((await judged(refused, TENANT)).join()).toMatch(/refused \(NotEnoughPoints\), and stands/)
    expect((await judged(givenUp, TENANT)).join()).toMatch(/told to be unwritten \(DeadlineExceeded\), and stands/)
    expect((await judged(unsettled, TENANT)).join()).toMatch(/never settled/)
  })

  it('a witness who saw something twice or missed it, and a read model that differs', async () => {
    expect((await findings({ witnessed: [...report.log, last] })).join()).toMatch(/the witness saw/)
    expect((await findings({ witnessed: report.log.slice(1) })).join()).toMatch(/the witness saw/)
    expect((await findings({ balances: {} })).join()).toMatch(/differs from one that saw no fault/)
    expect((await findings({ balancesTakenUp: {} })).join()).toMatch(/differs where it is taken up again/)
  })
})
