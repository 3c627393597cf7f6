/** The ids of a command's events, as `eventIdOf` of core derives them (UUIDv5, RFC 9562), by the machine's own SHA-1: every command pays for this. */
import { hash } from 'node:crypto'
import type { CommandId, EventId } from '@lovebank/core'

const VERSION_5 = '5'
const NAMESPACE_BYTES = 16
/** No append has so many events that its last index has more digits. */
const MOST_DIGITS = 8
/** The two highest bits of the 17th digit are 1 and 0. */
const variantOf = (digit: string): string => ((Number.parseInt(digit, 16) & 0x3) | 0x8).toString(16)

/** The namespace and the index, written anew for every id: nothing runs between writing and hashing. */
const bytes = Buffer.alloc(NAMESPACE_BYTES + MOST_DIGITS)

/** Equal to `eventIdOf(commandId, index)` for every index; the spec compares them. */
export const eventIdsOf = (commandId: CommandId, count: number): ReadonlyArray<EventId> => {
  bytes.write(commandId.replaceAll('-', ''), 'hex')
  const ids: Array<EventId> = []
  for (let index = 0; index < count; index++) {
    const length = NAMESPACE_BYTES + bytes.write(String(index), NAMESPACE_BYTES, 'latin1')
    const digest = hash('sha1', bytes.subarray(0, length), 'hex')
    const third = `${VERSION_5}${digest.slice(13, 16)}`
    const fourth = `${variantOf(digest.charAt(16))}${digest.slice(17, 20)}`
    ids.push(`${digest.slice(0, 8)}-${digest.slice(8, 12)}-${third}-${fourth}-${digest.slice(20, 32)}` as EventId)
  }
  return ids
}
