/**
 * The clauses of the store contract once more, over a server that loses one acknowledgement in five, each time after the commit,
 * and dawdles over one read in ten. CONTRACT_SEED has a run again.
 */
import { status } from '@grpc/grpc-js'
import { openTestServer, statusError } from '@lovebank/eventstoredb-testserver'
import { eventStoreClauses } from '@lovebank/testkit'
import { afterAll, describe, expect, test } from 'vitest'
import { freshSeed, seededDice } from '../test/seeded-dice.ts'
import { openStore } from '../test/subject.ts'

/** They send megabytes, or hundreds of appends: what they say of faults others say sooner. */
const LEFT_OUT: ReadonlyArray<string> = [
  'keeps an event of the largest size that is allowed',
  'refuses an append whose events are too large together, and takes one that just fits',
  'takes as many events at once as are allowed, and not one more',
  'agrees with a simple model over random scripts of appends, repeats, reads and subscriptions',
]

const seed = Number(process.env['CONTRACT_SEED'] ?? freshSeed())
const dice = seededDice(seed)
const server = await openTestServer()
let lost = 0

const happensOnceIn = (times: number) => (): boolean => dice() < 1 / times

const ALWAYS = Number.POSITIVE_INFINITY

server.faults.inject(
  'append',
  { kind: 'drop-acknowledgement', error: statusError(status.UNAVAILABLE, 'lost on the way') },
  {
    times: ALWAYS,
    when: () => {
      const isLost = happensOnceIn(5)()
      if (isLost) lost += 1
      return isLost
    },
  },
)
server.faults.inject('read', { kind: 'delay', millis: 20 }, { times: ALWAYS, when: happensOnceIn(10) })

afterAll(server.close)

const open = async () => {
  let current = await openStore(server.connectionString)
  return {
    store: current,
    reopen: async () => {
      await current.close()
      current = await openStore(server.connectionString)
      return current
    },
    close: () => current.close(),
  }
}

describe(`the store contract under fire, CONTRACT_SEED=${seed}`, () => {
  for (const { name, run } of eventStoreClauses) if (!LEFT_OUT.includes(name)) test(name, () => run(open))

  test('was really under fire, and leaves out no clause that is not there', () => {
    const names = eventStoreClauses.map(({ name }) => name)
    expect(lost).toBeGreaterThan(20)
    expect(LEFT_OUT.filter((name) => !names.includes(name))).toEqual([])
  })
})
