/**
 * The clauses of the store contract once more, over a server that loses one answer to an append in five, each time after it was
 * carried out, and dawdles over one read in ten. CONTRACT_SEED has a run again.
 */
import { status } from '@grpc/grpc-js'
import { openTestServer, statusError } from '@lovebank/eventstoredb-testserver'
import { eventStoreClauses } from '@lovebank/testkit'
import { afterAll, describe, expect, test } from 'vitest'
import { freshSeed, seededDice } from '../test/seeded-dice.ts'
import { openStore } from '../test/subject.ts'

/** They send megabytes, or many appends one after another: what they say of faults others say sooner. */
const TOO_LONG: ReadonlyArray<string> = [
  'keeps an event of the largest size that is allowed',
  'refuses an append whose events are too large together, and takes one that just fits',
  'takes as many events at once as are allowed, and not one more',
  'goes from catching up to live without a gap or a repeat while others write',
  'agrees with a simple model over random scripts of appends, repeats, reads and subscriptions',
]

/**
 * They claim a revision that the stream has not reached. Where the refusal is lost, the try may still be on its way and be written
 * when the stream has grown: the store then says, truly, that it does not know, and not that there is a conflict.
 */
const NOT_TO_BE_KNOWN: ReadonlyArray<string> = [
  'appends at a revision only where the stream stands exactly there',
  'answers those who come together each for themselves',
]

const LEFT_OUT = [...TOO_LONG, ...NOT_TO_BE_KNOWN]

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
