/** The clock of the machine. */
import { type EpochMillis, instantAt } from '@lovebank/core'
import type { Clock } from '../ports/clock.ts'

export const systemClock: Clock = { now: () => instantAt(Date.now() as EpochMillis) }
