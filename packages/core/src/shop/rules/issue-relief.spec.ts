/** The rule of giving relief: to a named person, against a paper, once. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { describe as tell } from '../../refusals.ts'
import { IssueRelief } from '../commands.ts'
import { ItemListed, ReliefIssued, ReliefItemListed, ShopOpened, StockReceived } from '../events.ts'
import { shop } from '../index.ts'
import { notEnoughStock, shopItemNotFound, shopNotOpen } from '../refusals.ts'
import { itemNotRelief, reliefNotForPoints, reliefPaperDiffers } from '../relief-refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const quilts = { shopId: 's1', itemId: 'quilt' }
const relief = eventOf(ReliefItemListed, { ...quilts, name: '棉被', measure: 'piece' })
const rice = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const stocked = eventOf(StockReceived, { ...quilts, receiptId: 'r1', quantity: 9, source: 'donation', from: '民政所' })
const { itemId, name } = relief

const paper = (quantity: number) => ({ ...quilts, paperId: 'p1', quantity, recipientId: 'granny' })
const issue = (quantity: number) => commandOf(IssueRelief, paper(quantity))
const issued = (quantity: number) =>
  eventOf(ReliefIssued, { ...paper(quantity), batches: [{ itemId: 'quilt', receiptId: 'r1', quantity }] })
const { paperId, quantity: two, recipientId } = issued(2)

describe('issuing relief', () => {
  it('gives it to a named person against a paper', () => {
    given([opened, relief, stocked])
      .when(issue(2))
      .then([issued(2)])
  })
  it('changes nothing the second time the same paper comes', () => {
    given([opened, relief, stocked, issued(2)])
      .when(issue(2))
      .then([])
  })
  it('refuses a paper that gave something else, or to somebody else', () => {
    const differs = reliefPaperDiffers({ paperId, itemId })
    given([opened, relief, stocked, issued(2)])
      .when(issue(3))
      .then(differs)
    given([opened, relief, stocked, issued(2)])
      .when(commandOf(IssueRelief, { ...paper(2), recipientId: 'grandpa' }))
      .then(differs)
  })
  it('refuses more than stands there', () => {
    given([opened, relief, { ...stocked, quantity: two }])
      .when(issue(3))
      .then(notEnoughStock({ itemId, name, asked: issue(3).quantity, available: two }))
  })
  it('refuses goods that are no relief, unknown, or in no shop', () => {
    const other = commandOf(IssueRelief, { ...paper(1), itemId: 'rice' })
    given([opened, rice])
      .when(other)
      .then(itemNotRelief({ itemId: rice.itemId, name: rice.name }))
    given([opened]).when(issue(1)).then(shopItemNotFound({ itemId }))
    given([])
      .when(issue(1))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
  it('is never the affair of the one who receives', () => {
    const open = [opened, relief].reduce(shop.evolve, shop.initialState)
    expect(shop.scopeOf(issue(1), open)).toEqual({ unitId: 'u1', notBy: [recipientId] })
  })
})

it.each([
  [reliefNotForPoints({ itemId, name }), 'quilt'],
  [itemNotRelief({ itemId, name }), 'quilt'],
  [reliefPaperDiffers({ paperId, itemId }), 'p1'],
])('tells in both languages: %o', (refusal, fact) => {
  expect(tell(refusal, 'en')).toContain(fact)
  expect(tell(refusal, 'zh')).toContain(fact)
})
