/** Where a log lies: in memory, where a restart finds it as it was, or on disk, where it is read again. */
import { createLog, type Log } from './log.ts'
import { type LogFile, openLogFile } from './log-file.ts'

export interface LogPlace {
  readonly log: () => Log
  /** What was not on disk is lost, and what somebody has still to do to the log of before is not done. */
  readonly restart: () => void
  readonly close: () => void
}

export interface LogPlaceOptions {
  /** absent: in memory */
  readonly file: string | undefined
  readonly now: () => number
  readonly maxAppendBytes: number
}

export const openLogPlace = ({ file, now, maxAppendBytes }: LogPlaceOptions): LogPlace => {
  let disk: LogFile | undefined
  const close = (): void => {
    disk?.close()
    disk = undefined
  }
  const openLog = (): Log => {
    close()
    disk = file === undefined ? undefined : openLogFile(file)
    return createLog({ now, maxAppendBytes, persist: disk?.persist ?? (() => undefined) }, disk?.recovered)
  }
  let log = openLog()
  return {
    log: () => log,
    restart: () => {
      if (file !== undefined) log = openLog()
    },
    close,
  }
}
