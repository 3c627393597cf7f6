/** The executor's limits, each changeable by whoever builds one. */
export interface ExecutorLimits {
  /** how often a command is decided anew because others wrote first */
  readonly mostTries: number
  /** commands that may wait for one stream */
  readonly mostWaiting: number
  /**
   * weight of the folded streams kept warm: a stream weighs 20 and one more for each command it remembers, which takes about
   * half a kilobyte. The half of it that was used last stays warm for sure
   */
  readonly mostCached: number
  /**
   * Milliseconds for which the warm state of another stream may allow a command without asking the store again. It matters
   * only where several processes write: a right withdrawn in one of them ends in the others after so long. To refuse, the
   * store is always asked.
   */
  readonly freshMillis: number
}

/** Where nothing else is said. */
export const defaultLimits: ExecutorLimits = {
  mostTries: 10,
  mostWaiting: 10_000,
  mostCached: 2_000_000,
  freshMillis: 1_000,
}
