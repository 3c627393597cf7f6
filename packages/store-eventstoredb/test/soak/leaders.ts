/** Strikes at the lead of a cluster: it goes to another node, in peace, in the middle of appends, or over the death of who had it. */
import { status } from '@grpc/grpc-js'
import { type Fault, statusError, type TestCluster, type TestNode } from '@lovebank/eventstoredb-testserver'
import type { Dice } from './dice.ts'
import type { Strike } from './strike.ts'

/** How long nobody leads, or a node stays away, at most, in milliseconds. */
const LONGEST_ABSENCE_MILLIS = 60

/** How long an old leader may take to write something of which it then tells nobody, in milliseconds. */
const LAST_WRITE_MILLIS = 40

/** Calls that an old leader does not answer any more. */
const LAST_CALLS = 4

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

export const nodeAt = ({ nodes }: TestCluster, index: number): TestNode => {
  const node = nodes[index % nodes.length]
  if (node === undefined) throw new Error('a cluster has nodes')
  return node
}

const leadingIndex = (cluster: TestCluster): number => {
  const leader = cluster.leader()
  return leader === undefined ? 0 : cluster.nodes.indexOf(leader)
}

export const leaderOf = (cluster: TestCluster): TestNode => nodeAt(cluster, leadingIndex(cluster))

/** Another than now, `by` seats further; gives who led before. */
const depose = (cluster: TestCluster, by: number): TestNode => {
  const before = leadingIndex(cluster)
  cluster.changeLeader((before + by) % cluster.nodes.length)
  return nodeAt(cluster, before)
}

/** One of the others. */
const stepOf = (dice: Dice): number => 1 + dice.below(2)

/** From then on the old one refuses: whoever asks it is told who leads. */
const anotherLeads = (dice: Dice): Strike => {
  const by = stepOf(dice)
  return {
    name: 'cluster: another leads, the old one refuses',
    carryOut: async (cluster) => {
      depose(cluster, by)
    },
  }
}

/** What it has been asked for comes to be carried out when it leads no more. */
const deposedWhileAsked = (dice: Dice): Strike => {
  const [by, millis] = [stepOf(dice), 20 + dice.below(300)]
  return {
    name: 'cluster: another leads, while appends are under way',
    carryOut: async (cluster) => {
      leaderOf(cluster).faults.inject('append', { kind: 'late', millis }, { times: LAST_CALLS })
      await pause(LAST_WRITE_MILLIS)
      depose(cluster, by)
    },
  }
}

/** It has written and leads no more before it has said so. */
const deposedBeforeAnswering =
  (how: string, error: ReturnType<typeof statusError> | undefined) =>
  (dice: Dice): Strike => {
    const by = stepOf(dice)
    const lost: Fault = { kind: 'drop-acknowledgement', error }
    return {
      name: `cluster: another leads, the old one’s last acknowledgements lost ${how}`,
      carryOut: async (cluster) => {
        const injected = leaderOf(cluster).faults.inject('append', lost, { times: LAST_CALLS })
        await pause(LAST_WRITE_MILLIS)
        depose(cluster, by)
        injected.release()
      },
    }
  }

const election = (dice: Dice): Strike => {
  const [by, millis] = [stepOf(dice), dice.below(LONGEST_ABSENCE_MILLIS)]
  return {
    name: 'cluster: nobody leads for a while, then another',
    carryOut: async (cluster) => {
      const next = (leadingIndex(cluster) + by) % cluster.nodes.length
      cluster.changeLeader(undefined)
      await pause(millis)
      cluster.changeLeader(next)
    },
  }
}

const leaderDies = (dice: Dice): Strike => {
  const [by, millis] = [stepOf(dice), dice.below(LONGEST_ABSENCE_MILLIS)]
  return {
    name: 'cluster: the leader dies, another leads, it comes back',
    carryOut: async (cluster) => {
      leaderOf(cluster).kill()
      const dead = depose(cluster, by)
      await pause(millis)
      await dead.restart()
    },
  }
}

export const AT_THE_LEAD: ReadonlyArray<(dice: Dice) => Strike> = [
  anotherLeads,
  deposedWhileAsked,
  deposedBeforeAnswering('in silence', undefined),
  deposedBeforeAnswering('with the connection', statusError(status.UNAVAILABLE, 'a strike of the soak')),
  election,
  leaderDies,
]
