/** The ids of a command's events, as `eventIdOf` of core derives them (UUIDv5, RFC 9562), by the machine's own SHA-1: every command pays for this. */
import { hash } from 'node:crypto'
import type { CommandId, EventId } from '@lovebank/core'

const VERSION_5 = '5'
/** The two highest bits of the 17th digit are 1 and 0. */
const variantOf = (digit: string): string => ((Number.parseInt(digit, 16) & 0x3) | 0x8).toString(16)

/** Equal to `eventIdOf(commandId, index)` for every index; the spec compares them. */
export const eventIdsOf = (commandId: CommandId, count: number): ReadonlyArray<EventId> => {
  const namespace = Buffer.from(commandId.replaceAll('-', ''), 'hex')
  return Array.from({ length: count }, (_, index) => {
    const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(String(index))]), 'hex')
    const third = `${VERSION_5}${digest.slice(13, 16)}`
    const fourth = `${variantOf(digest.charAt(16))}${digest.slice(17, 20)}`
    return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${third}-${fourth}-${digest.slice(20, 32)}` as EventId
  })
}
