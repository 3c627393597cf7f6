/** 商品: what is listed at which price, repriced, delisted. */
import { type Keyword, SomePoints } from '@lovebank/core'
import { keyword, name, numberOf, oneOf } from '../reading/cells.ts'
import { maybe } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, itemId, on, shopId } from './shared-columns.ts'

const actions: Readonly<Record<string, 'list' | 'reprice' | 'delist' | 'list-relief'>> = {
  上架: 'list',
  救助物资: 'list-relief',
  调价: 'reprice',
  下架: 'delist',
}

export const items = defineBook({
  name: 'items',
  zh: '商品',
  en: 'items listed, repriced and delisted',
  stage: 'registers',
  columns: {
    shopId,
    itemId,
    action: maybe(
      '动作',
      oneOf(actions),
      '上架(或留空)、救助物资、调价或下架',
      'listed (or blank), relief goods put on the books, repriced or delisted',
    ),
    name: maybe('名称', name, '上架时必填', 'needed for a listing'),
    measure: maybe('计量单位', keyword, '袋、瓶、桶……', 'bag, bottle, drum …'),
    points: maybe(
      '积分',
      numberOf(SomePoints),
      '兑换一件要几分;下架、救助物资留空',
      'points for one; blank where delisted, and for relief goods',
    ),
    on,
    by,
  },
  key: (row) => `${row.shopId}/${row.itemId}/${row.action ?? 'list'}/${row.on}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('item'), row.by, morningOf(row.on))
    const item = { shopId: row.shopId, itemId: row.itemId }
    if (row.action === 'delist') return [{ type: 'DelistItem', ...header, ...item }]
    const { name: called, measure = 'piece' as Keyword } = row
    if (row.action === 'list-relief') {
      return called === undefined
        ? lacking('名称')
        : [{ type: 'ListReliefItem', ...header, ...item, name: called, measure }]
    }
    if (row.points === undefined) return lacking('积分')
    if (row.action === 'reprice') return [{ type: 'RepriceItem', ...header, ...item, pointsEach: row.points }]
    if (called === undefined) return lacking('名称')
    const listed = { name: called, measure, pointsEach: row.points, isService: undefined }
    return [{ type: 'ListItem', ...header, ...item, ...listed }]
  },
})
