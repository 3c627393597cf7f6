/** What a shop answers to each command: a table of contents of its rules. */
import type { Decision } from '../kernel/decider.ts'
import { isConsignmentCommand, isMerchantCommand, type ShopCommand } from './commands.ts'
import { decideAtMerchant } from './decide-at-merchant.ts'
import { decideOnConsignment } from './decide-on-consignment.ts'
import type { ShopEvent } from './events.ts'
import type { ShopRefusal } from './refusals.ts'
import { countStock } from './rules/count-stock.ts'
import { delistItem } from './rules/delist-item.ts'
import { handOverShop } from './rules/hand-over-shop.ts'
import { issueReceiptBook } from './rules/issue-receipt-book.ts'
import { issueRelief } from './rules/issue-relief.ts'
import { issueStock } from './rules/issue-stock.ts'
import { listItem } from './rules/list-item.ts'
import { listReliefItem } from './rules/list-relief-item.ts'
import { openShop } from './rules/open-shop.ts'
import { receiveStock } from './rules/receive-stock.ts'
import { releaseReservation } from './rules/release-reservation.ts'
import { reportReceiptBookLost } from './rules/report-receipt-book-lost.ts'
import { repriceItem } from './rules/reprice-item.ts'
import { reserveStock } from './rules/reserve-stock.ts'
import { returnStock } from './rules/return-stock.ts'
import { writeOffStock } from './rules/write-off-stock.ts'
import type { ShopState } from './state.ts'

export const decide = (command: ShopCommand, state: ShopState): Decision<ShopRefusal, ShopEvent> => {
  if (isMerchantCommand(command)) return decideAtMerchant(command, state)
  if (isConsignmentCommand(command)) return decideOnConsignment(command, state)
  switch (command.type) {
    case 'OpenShop':
      return openShop(command, state)
    case 'ListItem':
      return listItem(command, state)
    case 'RepriceItem':
      return repriceItem(command, state)
    case 'DelistItem':
      return delistItem(command, state)
    case 'ReceiveStock':
      return receiveStock(command, state)
    case 'ReserveStock':
      return reserveStock(command, state)
    case 'ReleaseReservation':
      return releaseReservation(command, state)
    case 'IssueStock':
      return issueStock(command, state)
    case 'ReturnStock':
      return returnStock(command, state)
    case 'CountStock':
      return countStock(command, state)
    case 'WriteOffStock':
      return writeOffStock(command, state)
    case 'ListReliefItem':
      return listReliefItem(command, state)
    case 'IssueRelief':
      return issueRelief(command, state)
    case 'IssueReceiptBook':
      return issueReceiptBook(command, state)
    case 'ReportReceiptBookLost':
      return reportReceiptBookLost(command, state)
    case 'HandOverShop':
      return handOverShop(command, state)
  }
}
