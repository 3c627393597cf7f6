/** The clock of the machine. */
import { type EpochMillis, instantAt } from '@lovebank/core'
import type { Clock } from '../ports/clock.ts'

/** What the machine says, in UTC; the town's days are reckoned from it. */
export const systemClock: Clock = { now: () => instantAt(Date.now() as EpochMillis) }
