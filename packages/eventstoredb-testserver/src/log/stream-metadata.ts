/** What a metastream says of its stream, and which events of the stream it lets readers see. */
import type { LogRecord } from './record.ts'

export interface StreamMetadata {
  /** events older than this many seconds are hidden */
  readonly maxAge: number | undefined
  readonly maxCount: number | undefined
  /** events below this revision are hidden */
  readonly truncateBefore: number | undefined
}

/** What the server writes to hide all that a stream has, and all that it will not have: 2^63 - 1, which JSON.parse rounds up. */
export const SOFT_DELETED = 2 ** 63

/** As the text of JSON, exact, which a number of JavaScript would not be. */
export const SOFT_DELETED_METADATA = '{"$tb":9223372036854775807}'

const NOTHING_SAID: StreamMetadata = { maxAge: undefined, maxCount: undefined, truncateBefore: undefined }

/** A metastream is itself kept to its last event. */
const OF_A_METASTREAM: StreamMetadata = { ...NOTHING_SAID, maxCount: 1 }

const numberIn = (said: { readonly [key: string]: unknown }, key: string): number | undefined => {
  const value = said[key]
  return typeof value === 'number' ? value : undefined
}

const parsed = (data: Uint8Array): { readonly [key: string]: unknown } => {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

export const metadataOf = (stream: string, metastream: ReadonlyArray<LogRecord>): StreamMetadata => {
  const last = metastream.at(-1)
  if (last === undefined) return stream.startsWith('$$') ? OF_A_METASTREAM : NOTHING_SAID
  const said = parsed(last.data)
  return {
    maxAge: numberIn(said, '$maxAge'),
    maxCount: numberIn(said, '$maxCount'),
    truncateBefore: numberIn(said, '$tb'),
  }
}

export const isSoftDeleted = ({ truncateBefore }: StreamMetadata): boolean =>
  truncateBefore !== undefined && truncateBefore >= SOFT_DELETED

/** The first revision that a reader may see, by count and truncation. */
export const firstVisible = ({ maxCount, truncateBefore }: StreamMetadata, lastRevision: number): number =>
  Math.max(0, truncateBefore ?? 0, maxCount === undefined ? 0 : lastRevision - maxCount + 1)

export const isYoungEnough = ({ maxAge }: StreamMetadata, { created }: LogRecord, now: number): boolean =>
  maxAge === undefined || now - created <= maxAge * 1_000
