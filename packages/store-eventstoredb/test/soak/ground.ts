/** Where the soak takes place: servers in this process, with their log on disk, or one that somebody else runs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openTestCluster, type TestCluster } from '@lovebank/eventstoredb-testserver'

export interface Ground {
  readonly connectionString: string
  /** for one who leaves a silent node soon, and tries elsewhere while his callers still wait */
  readonly hurried: string
  /** for those who follow: at another node than the leader, where there is one */
  readonly following: string
  /** undefined: of another's server nothing is broken on purpose */
  readonly cluster: TestCluster | undefined
  readonly close: () => Promise<void>
}

/** So many nodes have leaders that change. */
export const NODES = 3

export const ownGround = async (nodes = NODES): Promise<Ground> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-soak-'))
  const cluster = await openTestCluster({ nodes, file: path.join(folder, 'log') })
  return {
    connectionString: cluster.connectionString,
    hurried: `${cluster.connectionString}&tryTimeout=150`,
    following: `${cluster.connectionString}&nodePreference=follower&silenceTimeout=400`,
    cluster,
    close: async () => {
      await cluster.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const groundOf = (connectionString: string): Ground => ({
  connectionString,
  hurried: connectionString,
  following: connectionString,
  cluster: undefined,
  close: () => Promise.resolve(),
})
