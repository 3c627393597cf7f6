/** A strike: something that goes wrong while commands are under way. */
import type { TestCluster } from '@lovebank/eventstoredb-testserver'

export interface Strike {
  /** as it stands in the table of what struck */
  readonly name: string
  readonly carryOut: (cluster: TestCluster) => Promise<void>
}

/** By the number of the command before which each strikes. */
export type Strikes = ReadonlyMap<number, Strike>
