/** New identities. The only source of randomness in the house. */
import type { CommandId } from '@lovebank/core'

/** A new UUID at each call; fix them in tests, so that a run can be repeated. */
export interface Ids {
  readonly commandId: () => CommandId
}
