/**
 * One lane a stream: commands for the same stream go one after the other within this process, in the order they came, so
 * that they do not lose against each other at the store. A courtesy, not a guarantee: other processes have lanes of their own.
 */
export interface Lanes {
  /** Resolves when it is the caller's turn; at once where the lane is free. Undefined: too many wait already. */
  readonly enter: (key: string) => Promise<void> | 'entered' | undefined
  readonly leave: (key: string) => void
}

export const createLanes = (mostWaiting: number): Lanes => {
  const waiting = new Map<string, Array<() => void>>()
  return {
    enter: (key) => {
      const lane = waiting.get(key)
      if (lane === undefined) {
        waiting.set(key, [])
        return 'entered'
      }
      if (lane.length >= mostWaiting) return undefined
      return new Promise((resolve) => lane.push(resolve))
    },
    leave: (key) => {
      const next = waiting.get(key)?.shift()
      if (next === undefined) waiting.delete(key)
      else next()
    },
  }
}
