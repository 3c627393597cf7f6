/** What this process knows of the log beside what it asks for: how far it surely reaches, and what was just written. */
import type { Position } from '@lovebank/core'

export interface Knowledge {
  /** The log reaches at least to here. */
  readonly head: () => number
  readonly learn: (position: number) => void
  /** Notes an append that was answered; true: the same was answered before. */
  readonly noteAnswered: (stream: string, lastId: string, position: Position) => boolean
}

const MOST_NOTED = 10_000

export const createKnowledge = (head: number): Knowledge => {
  const answered = new Map<string, Position>()
  let known = head
  const learn = (position: number): void => {
    known = Math.max(known, position)
  }
  return {
    head: () => known,
    learn,
    noteAnswered: (stream, lastId, position) => {
      learn(position)
      const key = `${stream} ${lastId}`
      if (answered.get(key) === position) return true
      answered.set(key, position)
      const [oldest] = answered.keys()
      if (answered.size > MOST_NOTED && oldest !== undefined) answered.delete(oldest)
      return false
    },
  }
}
