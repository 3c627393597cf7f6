/**
 * A checksum over everything that is stored of an event (CRC-32, which finds every burst of up to 32 flipped bits). It
 * guards against failing disks and careless hands, not against forgers.
 */
import { crc32 } from 'node:zlib'

export interface StoredText {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly eventId: string
  readonly type: string
  /** milliseconds since 1970 */
  readonly recordedAtMillis: number
  readonly data: string
  readonly metadata: string
}

export const eventChecksum = (event: StoredText): number => {
  const { position, stream, revision, eventId, type, recordedAtMillis, data, metadata } = event
  return crc32(`${position} ${stream} ${revision} ${eventId} ${type} ${recordedAtMillis}${data}${metadata}`)
}

/** Of a checkpoint or a snapshot: its name and place, and its state. */
export const stateChecksum = (head: string, state: string): number => crc32(state, crc32(head))
