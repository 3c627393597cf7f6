/** A link is an event whose data name another event: `revision@stream`. Its target may be gone. */
import type { Log } from './log.ts'
import { LINK_TYPE, type LogRecord } from './record.ts'
import { firstVisible, isSoftDeleted, isYoungEnough } from './stream-metadata.ts'

export interface Resolved {
  /** undefined: a link whose target is deleted, truncated or was never there */
  readonly event: LogRecord | undefined
  readonly link: LogRecord | undefined
}

export interface LinkTarget {
  readonly stream: string
  readonly revision: number
}

export const targetNamedBy = ({ data }: LogRecord): LinkTarget => {
  const text = Buffer.from(data).toString('utf8')
  const at = text.indexOf('@')
  return { revision: Number(text.slice(0, at)), stream: text.slice(at + 1) }
}

const targetOf = (log: Log, link: LogRecord): LogRecord | undefined => {
  const { revision, stream } = targetNamedBy(link)
  const metadata = log.metadataOf(stream)
  const records = log.recordsOf(stream)
  const isHidden =
    log.isTombstoned(stream) || isSoftDeleted(metadata) || revision < firstVisible(metadata, records.length - 1)
  const target = isHidden ? undefined : records[revision]
  return target !== undefined && isYoungEnough(metadata, target, log.now()) ? target : undefined
}

export const resolveLink = (log: Log, record: LogRecord, isAsked: boolean): Resolved =>
  isAsked && record.type === LINK_TYPE
    ? { event: targetOf(log, record), link: record }
    : { event: record, link: undefined }
