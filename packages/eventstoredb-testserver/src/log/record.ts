/** What the log holds, in the server's own terms. */

/** An event on its way in. */
export interface ProposedEvent {
  readonly id: string
  readonly type: string
  readonly isJson: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** An event as it stands in the log. */
export interface LogRecord extends ProposedEvent {
  readonly stream: string
  readonly revision: number
  /** bytes from the log's beginning, as the server counts: grows by the size of a record, never by one */
  readonly position: number
  /** milliseconds since 1970 */
  readonly created: number
}

export const LINK_TYPE = '$>'
export const METADATA_TYPE = '$metadata'
export const TOMBSTONE_TYPE = '$streamDeleted'

export const metastreamOf = (stream: string): string => `$$${stream}`

/** Roughly what a record takes on the server's disk beside its payload. */
const RECORD_OVERHEAD = 64

export const sizeOf = ({ type, data, metadata }: ProposedEvent, stream: string): number =>
  RECORD_OVERHEAD + Buffer.byteLength(stream) + Buffer.byteLength(type) + data.length + metadata.length
