/** What can go wrong while commands are under way: every fault that the test server has, one after another by the dice. */

import { status } from '@grpc/grpc-js'
import { type Fault, type Method, statusError } from '@lovebank/eventstoredb-testserver'
import { type Dice, diceOf } from './dice.ts'
import { NODES } from './ground.ts'
import { AT_THE_LEAD, leaderOf, nodeAt } from './leaders.ts'
import type { Strike, Strikes } from './strike.ts'

const STATUSES = ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'CANCELLED', 'UNKNOWN', 'ABORTED'] as const

/** How long all nodes stay away after a kill, at most, in milliseconds; shorter where that is all that goes wrong, again and again. */
const LONGEST_ABSENCE_MILLIS = 60
const SHORT_ABSENCE_MILLIS = 12

const errorOf = (name: (typeof STATUSES)[number]) => statusError(status[name], 'a strike of the soak')

/** Appends come to the leader, and what decides is read there; who follows may do so at any node. */
const fault =
  (method: Method, name: string, of: (dice: Dice) => Fault) =>
  (dice: Dice): Strike => {
    const made = of(dice)
    const [isAtLeader, seat] = [method === 'append' || dice.isLucky(0.5), dice.below(NODES)]
    return {
      name: `${method}: ${name}`,
      carryOut: async (cluster) => {
        const node = isAtLeader ? leaderOf(cluster) : nodeAt(cluster, seat)
        node.faults.inject(method, made)
      },
    }
  }

/** As at the moment of a change that not every node has heard of. */
const notLeader = (dice: Dice): Strike => {
  const seat = dice.below(NODES)
  return {
    name: 'append: refused, another is said to lead',
    carryOut: async (cluster) => {
      const said = { 'leader-endpoint-host': '127.0.0.1', 'leader-endpoint-port': String(nodeAt(cluster, seat).port) }
      const error = statusError(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader', ...said })
      leaderOf(cluster).faults.inject('append', { kind: 'fail', error })
    },
  }
}

const killAndRestart =
  (longestMillis: number) =>
  (dice: Dice): Strike => {
    const millis = dice.below(longestMillis)
    return {
      name: 'server: all nodes killed, and back on the same ports',
      carryOut: async ({ nodes }) => {
        for (const { kill } of nodes) kill()
        await new Promise((resolve) => setTimeout(resolve, millis))
        for (const { restart } of nodes) await restart()
      },
    }
  }

const forgetIds = (_dice: Dice): Strike => ({
  name: 'server: forgets which ids it has seen',
  carryOut: async (cluster) => cluster.log().ids.forgetAll(),
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

const AT_THE_SERVER: ReadonlyArray<Maker> = [killAndRestart(LONGEST_ABSENCE_MILLIS), forgetIds]

/** Where a strike falls, and how many of a hundred do. */
const WHERE: ReadonlyArray<readonly [share: number, makers: ReadonlyArray<Maker>]> = [
  [50, AT_AN_APPEND],
  [20, AT_A_READ],
  [20, AT_THE_LEAD],
  [10, AT_THE_SERVER],
]

const strikeOf = (dice: Dice): Strike => {
  let rest = dice.below(100)
  for (const [share, makers] of WHERE) {
    if (rest < share) return dice.pick(makers)(dice)
    rest -= share
  }
  throw new Error('the shares come to a hundred')
}

/** All nodes die and come back before every so manyeth command. */
export const restartsOf = (seed: number, commands: number, every: number): Strikes => {
  const [dice, restart] = [diceOf(~seed), killAndRestart(SHORT_ABSENCE_MILLIS)]
  const times = Array.from({ length: Math.floor(commands / every) }, (_, index) => (index + 1) * every - 1)
  return new Map(times.map((number) => [number, restart(dice)]))
}

/** `chance`: of a strike before each, 0 up to 1. */
export const strikesOf = (seed: number, commands: number, chance: number): Strikes => {
  const dice = diceOf(~seed)
  const strikes = new Map<number, Strike>()
  for (let number = 0; number < commands; number += 1) {
    if (dice.isLucky(chance)) strikes.set(number, strikeOf(dice))
  }
  return strikes
}
