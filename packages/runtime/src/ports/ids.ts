/** New identities. The only source of randomness in the house. */
import type { CommandId } from '@lovebank/core'

export interface Ids {
  readonly commandId: () => CommandId
}
