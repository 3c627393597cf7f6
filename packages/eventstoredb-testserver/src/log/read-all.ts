/** The whole log by position: forwards inclusive, backwards exclusive, as the server reads it. */
import type { Log } from './log.ts'
import type { Direction, From } from './read-stream.ts'
import type { LogRecord } from './record.ts'

/** The index of the first record at or after a position. */
export const indexAt = (all: ReadonlyArray<LogRecord>, position: number): number => {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]?.position ?? Number.POSITIVE_INFINITY) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** What the server writes for groups over the whole log is no part of what it gives of the whole log: else they fed themselves. */
export const isShownInAll = ({ stream }: LogRecord): boolean =>
  !/^(\$\$)?\$persistentsubscription-\$all::/u.test(stream)

/** Whether the server ever gave this position out: others it refuses. */
export const isAligned = ({ all }: Log, position: number): boolean => {
  if (position === 0) return true
  return all[indexAt(all, position)]?.position === position
}

const startIndex = ({ all }: Log, from: From, direction: Direction): number => {
  const step = direction === 'forward' ? 0 : -1
  switch (from.kind) {
    case 'start':
      return direction === 'forward' ? 0 : -1
    case 'end':
      return all.length + step
    case 'at':
      return indexAt(all, from.at) + step
  }
}

export function* readAll(log: Log, from: From, direction: Direction): Generator<LogRecord> {
  const step = direction === 'forward' ? 1 : -1
  for (let at = startIndex(log, from, direction); at >= 0 && at < log.all.length; at += step) {
    const record = log.all[at]
    if (record !== undefined && isShownInAll(record)) yield record
  }
}
