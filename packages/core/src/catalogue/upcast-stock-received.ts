/** Version 1 of StockReceived was written while the shop took donations only: it had neither `source` nor `unitPriceFen`. */
import type { Upcaster } from './entry.ts'

export const stockReceivedOfDonors: Upcaster = {
  from: 1,
  to: 2,
  upcast: (fields) => ({ ...fields, source: 'donation', unitPriceFen: undefined }),
}
