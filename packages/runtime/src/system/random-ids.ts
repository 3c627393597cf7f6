/** New identities from the machine's randomness (UUIDv4). */
import { randomUUID } from 'node:crypto'
import type { CommandId } from '@lovebank/core'
import type { Ids } from '../ports/ids.ts'

export const randomIds: Ids = {
  commandId: () => randomUUID() as CommandId,
}
