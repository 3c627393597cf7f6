/**
 * A cluster in this process: nodes over one log, of which one leads. Every node serves reads; writes that require the leader are
 * refused by the others, which tell who leads. Nobody is elected: a test says who leads, and when.
 */
import { randomUUID } from 'node:crypto'
import type { Faults } from './faults.ts'
import type { Log } from './log/log.ts'
import { openLogPlace } from './log/log-place.ts'
import { type Node, openNode } from './node.ts'
import { credentialsOf, interceptorsOf, type Security } from './security.ts'
import type { Behaviour } from './services/context.ts'
import type { Member } from './services/gossip.ts'
import { ONE_MEBIBYTE, USUAL_BEHAVIOUR } from './test-server.ts'
import { notLeader, notReady, type StatusError } from './wire/status-error.ts'

export interface TestClusterOptions {
  /** absent: three */
  readonly nodes?: number | undefined
  /** where the log outlives the death of all nodes; absent: it lives in memory, and whoever comes back finds it as it was */
  readonly file?: string | undefined
  /** absent: no TLS, and everybody may do everything */
  readonly security?: Security | undefined
  /** milliseconds since 1970; absent: the machine's clock */
  readonly now?: (() => number) | undefined
  readonly behaviour?: Partial<Behaviour> | undefined
}

export interface TestNode {
  /** `host:port` */
  readonly address: string
  readonly port: number
  readonly faults: Faults
  readonly openCalls: () => number
  readonly isUp: () => boolean
  /** Nobody else leads by it: the others go on telling that this one does. */
  readonly kill: () => void
  readonly restart: () => Promise<void>
  /** Refuses every write, also one that does not require the leader. */
  readonly refuseWrites: (refuses: boolean) => void
}

export interface TestCluster {
  readonly nodes: ReadonlyArray<TestNode>
  /** all nodes by name; parameters may be added with `&` */
  readonly connectionString: string
  readonly log: () => Log
  readonly leader: () => TestNode | undefined
  /** Undefined: an election is under way, and no node takes writes. */
  readonly changeLeader: (index: number | undefined) => void
  readonly close: () => Promise<void>
}

interface Seat {
  readonly id: string
  readonly node: Node
  refusesWrites: boolean
}

const USUAL_NODES = 3

export const openTestCluster = async (options: TestClusterOptions = {}): Promise<TestCluster> => {
  const { nodes = USUAL_NODES, file, security, now = Date.now, behaviour } = options
  const place = openLogPlace({ file, now, maxAppendBytes: ONE_MEBIBYTE })
  const host = security === undefined ? '127.0.0.1' : 'localhost'
  const seats: Array<Seat> = []
  let leader: number | undefined = 0

  const members = (): ReadonlyArray<Member> =>
    seats.map(({ id, node }, index) => ({
      id,
      host,
      port: node.port,
      isLeader: index === leader,
      isAlive: node.isUp(),
    }))

  const refusalOf = (index: number, requiresLeader: boolean): StatusError | undefined => {
    const leading = leader === undefined ? undefined : seats[leader]
    if (leading === undefined) return notReady()
    if (index === leader) return undefined
    const refuses = requiresLeader || seats[index]?.refusesWrites === true
    return refuses ? notLeader(host, leading.node.port) : undefined
  }

  for (let index = 0; index < nodes; index += 1) {
    const node = await openNode({
      log: place.log,
      behaviour: { ...USUAL_BEHAVIOUR, ...behaviour },
      credentials: credentialsOf(security),
      interceptors: interceptorsOf(security),
      members,
      refusalToWrite: (requiresLeader) => refusalOf(index, requiresLeader),
    })
    seats.push({ id: randomUUID(), node, refusesWrites: false })
  }

  const shown = seats.map(
    (seat): TestNode => ({
      ...seat.node,
      address: `${host}:${seat.node.port}`,
      restart: async () => {
        seat.node.kill()
        if (seats.every(({ node }) => !node.isUp())) place.restart()
        await seat.node.restart()
      },
      refuseWrites: (refuses) => {
        seat.refusesWrites = refuses
      },
    }),
  )
  return {
    nodes: shown,
    connectionString: `esdb://${shown.map(({ address }) => address).join(',')}?tls=${security !== undefined}`,
    log: place.log,
    leader: () => (leader === undefined ? undefined : shown[leader]),
    changeLeader: (index) => {
      leader = index
    },
    close: async () => {
      for (const { node } of seats) {
        node.faults.clear()
        node.kill()
      }
      place.close()
    },
  }
}
