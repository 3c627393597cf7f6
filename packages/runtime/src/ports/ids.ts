/** New identities. The only source of randomness in the house. */
import type { CommandId, CorrelationId } from '@lovebank/core'

export interface Ids {
  readonly commandId: () => CommandId
  readonly correlationId: () => CorrelationId
}
