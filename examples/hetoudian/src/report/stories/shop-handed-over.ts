/** The first shop of the log that went from one keeper to the next. */
import {
  type DomainEvent,
  localDateOf,
  maskedName,
  type Name,
  type PersonId,
  type RecordedEvent,
  type ShopHandedOver,
  type StockCounted,
  shopsListed,
  stockOf,
} from '@lovebank/core'
import type { ReadModels, Story } from './story.ts'

interface HandOver {
  readonly event: ShopHandedOver
  readonly on: string
  /** its counts that differed from the books */
  readonly differences: ReadonlyArray<StockCounted>
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value))

const differenceText = ({ catalogue }: ReadModels, { event, differences }: HandOver): string => {
  const names = new Map(stockOf(catalogue, event.shopId).map(({ itemId, name }) => [itemId, name]))
  if (differences.length === 0) return '账实相符 all as the books say'
  return differences
    .map(
      ({ itemId, counted, expected, explanation = '' }) =>
        `${names.get(itemId) ?? itemId} ${signed(counted - expected)}(${explanation})`,
    )
    .join('、')
}

export const shopHandedOver = (): Story => {
  const names = new Map<PersonId, Name>()
  let counted: { readonly commandId: string; readonly counts: Array<StockCounted> } | undefined
  let told: HandOver | undefined
  return {
    zh: '超市换了管理员',
    en: 'a shop is handed over',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      const { commandId, occurredAt } = metadata
      switch (event.type) {
        case 'StaffAppointed':
          names.set(event.personId, event.name)
          break
        case 'StockCounted':
          if (counted?.commandId !== commandId) counted = { commandId, counts: [] }
          counted.counts.push(event)
          break
        case 'ShopHandedOver': {
          const counts = counted?.commandId === commandId ? counted.counts : []
          const differences = counts.filter((count) => count.counted !== count.expected)
          told ??= { event, on: localDateOf(occurredAt), differences }
          break
        }
        default:
      }
    },
    tell: (states) => {
      if (told === undefined) return []
      const { event, on } = told
      const { shopId, fromId, toId, itemsCounted, openRedemptions, receiptBooks } = event
      const shop = shopsListed(states.catalogue).find((entry) => entry.shopId === shopId)?.name ?? shopId
      const nameOf = (personId: PersonId): string => maskedName(names.get(personId) ?? ('*' as Name))
      return [
        `${on} ${shop}:${nameOf(fromId)} → ${nameOf(toId)},两人点清 counted by both ${itemsCounted} 样 items`,
        `差异 differences: ${differenceText(states, told)}`,
        `随店移交 handed on: 待取的兑换 redemptions that wait ${openRedemptions.length} · 收据本 receipt books ${receiptBooks.length}`,
      ]
    },
  }
}
