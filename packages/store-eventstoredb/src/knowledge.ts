/** What this process knows of the log beside what it asks for: how far it surely reaches, and what was just written. */
import { performance } from 'node:perf_hooks'
import type { Position } from '@lovebank/core'

export interface Knowledge {
  /** The log reaches at least to here. */
  readonly head: () => number
  readonly learn: (position: number) => void
  /** Notes an append that was answered; true: the same was answered before, or may have been written by a try that was not. */
  readonly noteAnswered: (stream: string, ids: ReadonlyArray<string>, position: Position) => boolean
  /** Notes an append of which nobody knows whether it was written. */
  readonly noteOpen: (stream: string, ids: ReadonlyArray<string>) => void
  /** Notes that the server knows neither events of a stream nor that it was deleted. */
  readonly noteNeverWritten: (stream: string) => void
  /** Whether that was noted a moment ago; once. */
  readonly wasNeverWritten: (stream: string) => boolean
}

const MOST_NOTED = 10_000

/** How long a stream stays unwritten for us, in milliseconds: between the read of a command and its append. */
const MOMENT_MILLIS = 5_000

const keyOf = (stream: string, id: string): string => `${stream} ${id}`

export const createKnowledge = (head: number): Knowledge => {
  const noted = new Map<string, Position | 'open'>()
  const unwritten = new Map<string, number>()
  let known = head
  const learn = (position: number): void => {
    known = Math.max(known, position)
  }
  const note = (key: string, what: Position | 'open'): void => {
    noted.set(key, what)
    const [oldest] = noted.keys()
    if (noted.size > MOST_NOTED && oldest !== undefined) noted.delete(oldest)
  }
  return {
    head: () => known,
    learn,
    noteAnswered: (stream, ids, position) => {
      learn(position)
      // Each by itself: what was sent together may be sent again in parts. Further on in the log it is another copy.
      const isKnown = ids.some((id) => {
        const before = noted.get(keyOf(stream, id))
        return before === 'open' || (before ?? -1) >= position
      })
      if (!isKnown) for (const id of ids) note(keyOf(stream, id), position)
      return isKnown
    },
    noteOpen: (stream, ids) => {
      for (const id of ids) note(keyOf(stream, id), 'open')
    },
    noteNeverWritten: (stream) => {
      unwritten.set(stream, performance.now())
      const [oldest] = unwritten.keys()
      if (unwritten.size > MOST_NOTED && oldest !== undefined) unwritten.delete(oldest)
    },
    wasNeverWritten: (stream) => {
      const at = unwritten.get(stream)
      unwritten.delete(stream)
      return at !== undefined && performance.now() - at < MOMENT_MILLIS
    },
  }
}
