/** What a shop answers to a command about goods between two shops: a table of contents of those rules. */
import type { Decision } from '../kernel/decider.ts'
import type { ConsignmentCommand } from './commands.ts'
import type { ShopEvent } from './events.ts'
import type { ShopRefusal } from './refusals.ts'
import { expectConsignment } from './rules/expect-consignment.ts'
import { receiveConsignment } from './rules/receive-consignment.ts'
import { sendStock } from './rules/send-stock.ts'
import { takeBackConsignment } from './rules/take-back-consignment.ts'
import type { ShopState } from './state.ts'

export const decideOnConsignment = (
  command: ConsignmentCommand,
  state: ShopState,
): Decision<ShopRefusal, ShopEvent> => {
  switch (command.type) {
    case 'SendStock':
      return sendStock(command, state)
    case 'ExpectConsignment':
      return expectConsignment(command, state)
    case 'ReceiveConsignment':
      return receiveConsignment(command, state)
    case 'TakeBackConsignment':
      return takeBackConsignment(command, state)
  }
}
