/** Writes down how far a group is: at once after many events, after a while where there are few. */
import type { Log } from '../log/log.ts'
import { openCheckpoints } from './checkpoints.ts'
import type { GroupSettings } from './settings.ts'

export interface GroupProgress {
  /** place in the source up to which a checkpoint was written; undefined: none */
  readonly savedAt: () => number | undefined
  /** Counts events that are done with now. */
  readonly count: (events: number, doneUpTo: () => number) => void
  readonly close: () => void
}

export const openProgress = (log: Log, settings: GroupSettings): GroupProgress => {
  const checkpoints = openCheckpoints(log, settings)
  let savedAt = checkpoints.load()
  let since = 0
  let place = (): number => -1

  const saveAfter = (count: number): void => {
    const doneUpTo = place()
    if (since < count || doneUpTo < 0 || doneUpTo === savedAt) return
    since = 0
    savedAt = doneUpTo
    checkpoints.save(doneUpTo)
  }

  const clock = setInterval(() => saveAfter(Math.max(1, settings.minCheckpointCount)), settings.checkpointAfter)
  clock.unref()

  return {
    savedAt: () => savedAt,
    count: (events, doneUpTo) => {
      place = doneUpTo
      since += events
      saveAfter(Math.max(1, settings.maxCheckpointCount))
    },
    close: () => clearInterval(clock),
  }
}
