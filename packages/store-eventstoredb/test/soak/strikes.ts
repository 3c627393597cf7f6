/** What can go wrong while commands are under way: every fault that the test server has, one after another by the dice. */

import { status } from '@grpc/grpc-js'
import { type Fault, type Method, statusError, type TestServer } from '@lovebank/eventstoredb-testserver'
import { type Dice, diceOf } from './dice.ts'

export interface Strike {
  /** as it stands in the table of what struck */
  readonly name: string
  readonly carryOut: (server: TestServer) => Promise<void>
}

const STATUSES = ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'CANCELLED', 'UNKNOWN', 'ABORTED'] as const

/** How long the server stays away after a kill, at most, in milliseconds. */
const LONGEST_ABSENCE_MILLIS = 60

const errorOf = (name: (typeof STATUSES)[number]) => statusError(status[name], 'a strike of the soak')

const fault =
  (method: Method, name: string, of: (dice: Dice) => Fault) =>
  (dice: Dice): Strike => {
    const made = of(dice)
    return {
      name: `${method}: ${name}`,
      carryOut: (server) => {
        server.faults.inject(method, made)
        return Promise.resolve()
      },
    }
  }

const notLeader = (_dice: Dice): Strike => ({
  name: 'append: refused, not the leader',
  carryOut: (server) => {
    const leader = { 'leader-endpoint-host': '127.0.0.1', 'leader-endpoint-port': String(server.port) }
    const error = statusError(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader', ...leader })
    server.faults.inject('append', { kind: 'fail', error })
    return Promise.resolve()
  },
})

const killAndRestart = (dice: Dice): Strike => {
  const millis = dice.below(LONGEST_ABSENCE_MILLIS)
  return {
    name: 'server: killed, and back on the same port',
    carryOut: async (server) => {
      server.kill()
      await new Promise((resolve) => setTimeout(resolve, millis))
      await server.restart()
    },
  }
}

const forgetIds = (_dice: Dice): Strike => ({
  name: 'server: forgets which ids it has seen',
  carryOut: (server) => {
    server.log().ids.forgetAll()
    return Promise.resolve()
  },
})

type Maker = (dice: Dice) => Strike

/** Silence costs a caller all of its time, so it strikes less often than an error. */
const AT_AN_APPEND: ReadonlyArray<Maker> = [
  fault('append', 'delayed', (dice) => ({ kind: 'delay', millis: dice.below(60) })),
  fault('append', 'held until the caller gives up', () => ({ kind: 'hold' })),
  fault('append', 'written after the caller gave up', (dice) => ({ kind: 'late', millis: 200 + dice.below(900) })),
  fault('append', 'acknowledgement lost in silence', () => ({ kind: 'drop-acknowledgement', error: undefined })),
  notLeader,
  ...STATUSES.flatMap((name) => [
    fault('append', `fails with ${name}`, () => ({ kind: 'fail', error: errorOf(name) })),
    fault('append', `acknowledgement lost, ${name}`, () => ({ kind: 'drop-acknowledgement', error: errorOf(name) })),
  ]),
]

const AT_A_READ: ReadonlyArray<Maker> = [
  fault('read', 'delayed', (dice) => ({ kind: 'delay', millis: dice.below(60) })),
  fault('read', 'held until the caller gives up', () => ({ kind: 'hold' })),
  ...STATUSES.flatMap((name) => [
    fault('read', `fails with ${name}`, () => ({ kind: 'fail', error: errorOf(name) })),
    // Only with an error: to end a read early as if all had been said is what no server does.
    fault('read', `cut, ${name}`, (dice) => ({ kind: 'cut', afterMessages: dice.below(12), error: errorOf(name) })),
  ]),
]

const AT_THE_SERVER: ReadonlyArray<Maker> = [killAndRestart, forgetIds]

const SHARE_AT_APPENDS = 0.6
const SHARE_AT_READS = 0.25

const strikeOf = (dice: Dice): Strike => {
  const where = dice.roll()
  if (where < SHARE_AT_APPENDS) return dice.pick(AT_AN_APPEND)(dice)
  return dice.pick(where < SHARE_AT_APPENDS + SHARE_AT_READS ? AT_A_READ : AT_THE_SERVER)(dice)
}

export type Strikes = ReadonlyMap<number, Strike>

/** The server dies and comes back before every so manyeth command. */
export const restartsOf = (seed: number, commands: number, every: number): Strikes => {
  const dice = diceOf(~seed)
  const times = Array.from({ length: Math.floor(commands / every) }, (_, index) => (index + 1) * every - 1)
  return new Map(times.map((number) => [number, killAndRestart(dice)]))
}

/** By the number of the command before which it strikes. `chance`: of a strike before each, 0 up to 1. */
export const strikesOf = (seed: number, commands: number, chance: number): Strikes => {
  const dice = diceOf(~seed)
  const strikes = new Map<number, Strike>()
  for (let number = 0; number < commands; number += 1) {
    if (dice.isLucky(chance)) strikes.set(number, strikeOf(dice))
  }
  return strikes
}
