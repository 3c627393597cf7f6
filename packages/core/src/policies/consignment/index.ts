/**
 * Goods between two shops, in two phases: sent by one, expected and then received by the other. Each stream knows a consignment
 * once, so that wherever this dies, and however often it is asked, the goods stand in one place or are on their way.
 *
 * | event     | commands                                                                            |
 * |-----------|-------------------------------------------------------------------------------------|
 * | StockSent | ExpectConsignment; where that is refused: TakeBackConsignment                       |
 */
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'consignment' as Keyword

/** It remembers nothing: the event tells all that is needed. */
type Nothing = Record<string, never>

const react = (_state: Nothing, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  if (event.type !== 'StockSent') return []
  const { shopId, toShopId, consignmentId, goods } = event
  const header = inAnswerTo(recorded, name, 'expect')
  return [
    {
      command: { type: 'ExpectConsignment', ...header, shopId: toShopId, consignmentId, fromShopId: shopId, goods },
      otherwise: () => [
        { type: 'TakeBackConsignment', ...inAnswerTo(recorded, name, 'take-back'), shopId, consignmentId },
      ],
    },
  ]
}

export const consignment: Policy<Nothing> = { name, version: 1, initialState: {}, evolve: (state) => state, react }
