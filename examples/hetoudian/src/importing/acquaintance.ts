/** Whether what was noted of an import is true of the log that is open now: one store can be named today, another tomorrow. */
import type { EventPlace } from '../bank/event-place.ts'
import { forgetProgress, type LogMark, loadProgress, type Progress } from './progress.ts'

export interface OpenLog {
  /** the place of its store, as people are told it */
  readonly store: string
  /** nobody else writes there: it lies in the folder itself, or whoever starts this says so */
  readonly isOurs: boolean
  readonly end: () => Promise<EventPlace | undefined>
  readonly holds: (place: EventPlace) => Promise<boolean>
}

/** `strange`: it holds events, and nothing tells that they came from here. */
export type Acquaintance = 'as noted' | 'from the first row' | 'strange'

const isSamePlace = (one: EventPlace, other: EventPlace): boolean =>
  one.eventId === other.eventId && one.stream === other.stream && one.revision === other.revision

/** A copy is a beginning of what was copied: one that ends where the import ended is whole. */
const isWholeCopy = ({ finishedAt }: Progress, { last }: LogMark, end: EventPlace): boolean =>
  finishedAt !== undefined && last !== undefined && isSamePlace(last, end)

const acquaintanceWith = async (progress: Progress | undefined, log: OpenLog): Promise<Acquaintance> => {
  const end = await log.end()
  if (end === undefined) return 'from the first row'
  const orStrange = log.isOurs ? 'from the first row' : 'strange'
  if (progress === undefined) return orStrange
  const { log: mark } = progress
  if (mark === undefined) return log.isOurs ? 'as noted' : 'strange'
  if (mark.store !== log.store) return isWholeCopy(progress, mark, end) ? 'as noted' : orStrange
  // It may have been set back since, to a backup.
  return mark.last === undefined || (await log.holds(mark.last)) ? 'as noted' : 'from the first row'
}

/** Forgets what was noted of another log: what is in this one already will be recognised. Of a strange one nothing is decided. */
export const makeAcquaintance = async (directory: string, log: OpenLog): Promise<Acquaintance> => {
  const acquaintance = await acquaintanceWith(loadProgress(directory), log)
  if (acquaintance === 'from the first row') forgetProgress(directory)
  return acquaintance
}
