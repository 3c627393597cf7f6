/**
 * Answers wait here until what they tell is on the disk. One sync is under way at a time and covers all commits before it, so
 * that the log on the disk is always a beginning of the log, and many callers share one wait.
 */
import type { StoreError } from '@lovebank/runtime'
import { diskFailed, diskHasFailed } from './errors.ts'
import type { LogFile } from './log-file.ts'

/** Called once: without an error when it is on the disk. */
export type Settle = (failure: StoreError | undefined) => void

export interface Durability {
  /** The commit is made; `settle` is called when it is on the disk. `isAlone`: nobody else waits, so it is done at once. */
  readonly settleDurable: (settles: ReadonlyArray<Settle>, isAlone: boolean) => void
  /** The commit is made and answered; it shall be on the disk soon. */
  readonly bringSoon: () => void
  /** answers that wait for the disk */
  readonly waiting: () => number
  /** Why nothing can be written any more; undefined while the disk has taken everything. */
  readonly failure: () => StoreError | undefined
  /** Resolves when all that was committed is on the disk, or failed. */
  readonly finish: () => Promise<void>
}

/** How long an answered commit may stay in the machine's memory before it is brought to the disk. */
const SOON_MILLIS = 20

type Fail = (thrown: unknown, settles: ReadonlyArray<Settle>) => void

const inBackground = async (log: LogFile, settles: ReadonlyArray<Settle>, fail: Fail): Promise<void> => {
  try {
    await log.sync()
    for (const settle of settles) settle(undefined)
  } catch (thrown) {
    fail(thrown, settles)
  }
}

const atOnce = (log: LogFile, settle: Settle, fail: Fail): void => {
  try {
    log.syncNow()
    settle(undefined)
  } catch (thrown) {
    fail(thrown, [settle])
  }
}

export const openDurability = (log: LogFile, path: string): Durability => {
  let waiting: Array<Settle> = []
  let covered: ReadonlyArray<Settle> = []
  let underWay: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let failure: StoreError | undefined
  /** something was committed that no sync has begun to cover */
  let isDirty = false

  /** After a failed sync nobody knows what of the log is on the disk; it is not tried again, and nothing more is written. */
  const fail: Fail = (thrown, settles) => {
    failure = diskHasFailed(path)
    const unknown = diskFailed(path, thrown)
    for (const settle of [...settles, ...waiting]) settle(unknown)
    waiting = []
    isDirty = false
  }

  const syncAll = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    covered = waiting
    waiting = []
    isDirty = false
    await inBackground(log, covered, fail)
    covered = []
  }

  const goOn = (): void => {
    underWay = undefined
    if (waiting.length > 0) begin()
    else if (isDirty) bringSoon()
  }

  const begin = (): void => {
    underWay ??= syncAll().then(goOn)
  }

  /** A sync under way goes on by itself to what came after it. */
  const bringSoon = (): void => {
    isDirty = true
    if (underWay === undefined) timer ??= setTimeout(begin, SOON_MILLIS)
  }

  return {
    settleDurable: (settles, isAlone) => {
      const [only] = settles
      if (only !== undefined && settles.length === 1 && isAlone && underWay === undefined)
        return atOnce(log, only, fail)
      waiting.push(...settles)
      if (waiting.length > 0) begin()
    },
    bringSoon,
    waiting: () => waiting.length + covered.length,
    failure: () => failure,
    finish: async () => {
      while (underWay !== undefined || isDirty) {
        begin()
        await underWay
      }
    },
  }
}
