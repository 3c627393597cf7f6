import { accountStory, eventOf, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { AccountOpened } from '../../account/events.ts'
import type { LocalMonth } from '../../kernel/time.ts'
import { UnitEstablished } from '../../organisation/events.ts'
import { ItemListed, ReliefIssued, ReliefItemListed, ShopOpened, StockReceived } from '../../shop/events.ts'
import { publicationOf, publicationPage, publications } from './index.ts'

const { confirmed } = taskStory
const { consented, registered, volunteerId } = volunteerStory

const typed = `<script>"&'</script>`
const shelf = { shopId: 'shop-7', itemId: 'item-9' }
const log = [
  eventOf(UnitEstablished, {
    unitId: registered.unitId,
    code: 'W1',
    kind: 'village',
    name: '柳树村',
    parentId: 'north',
  }),
  registered,
  eventOf(AccountOpened, { accountId: 'li', holderId: volunteerId }),
  eventOf(ShopOpened, { shopId: 'shop-7', unitId: registered.unitId, name: typed }),
  eventOf(ItemListed, { ...shelf, name: '大米', measure: 'bag-5kg', pointsEach: 44 }),
  eventOf(ReliefItemListed, { shopId: 'shop-7', itemId: 'item-10', name: '救灾棉被', measure: 'piece' }),
  confirmed(volunteerId),
  accountStory.deposited('w1', 30),
  accountStory.granted('g1', 20),
  eventOf(StockReceived, {
    ...shelf,
    receiptId: 'r1',
    quantity: 10,
    source: 'donation',
    from: `<李大海>`,
    unitPriceFen: 3_050,
  }),
  eventOf(ReliefIssued, {
    shopId: 'shop-7',
    itemId: 'item-10',
    paperId: 'p1',
    quantity: 3,
    recipientId: 'sun',
    batches: [],
  }),
]

const pageOf = (language: 'zh' | 'en', ...more: ReadonlyArray<Step>) => {
  const state = stateAfter(publications, ...log, ...more)
  const publication = publicationOf(state, '2026-01' as LocalMonth, '2026-03' as LocalMonth)
  return publicationPage(publication, language, { 'street-keeping': '清扫街道' })
}

describe('the published page', () => {
  test('in Chinese says who served, what was granted, and what left the shelves', () => {
    const page = pageOf('zh')
    const facts = ['2026-01 至 2026-03', '王*', '柳树村', '清扫街道', '捐赠', '大米', '救灾棉被', '305.00', '救助发放']
    for (const fact of facts) expect(page).toContain(fact)
  })

  test('in English says the same', () => {
    const page = pageOf('en')
    for (const fact of ['2026-01 to 2026-03', '王*', '柳树村', '清扫街道', 'donation', 'Relief handed out']) {
      expect(page).toContain(fact)
    }
    expect(page).toContain('<html lang="en">')
  })

  test.each(['zh', 'en'] as const)('in %s holds no id', (language) => {
    const page = pageOf(language)
    const ids = [volunteerId, 'V001', 'shop-7', 'item-9', 'item-10', 'sun', `>${registered.unitId}<`, 'street-keeping']
    for (const id of ids) expect(page).not.toContain(id)
  })

  test('holds a name in full by consent only', () => {
    expect(pageOf('zh')).not.toContain('王芳')
    expect(pageOf('zh', consented('publicity'))).toContain('王芳')
  })

  test('takes nothing that was typed for markup', () => {
    const page = pageOf('en')
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;')
    expect(page).toContain('&lt;***&gt;')
  })

  test('says so where nothing was booked', () => {
    const empty = publicationOf(publications.initialState(), '2026-01' as LocalMonth, '2026-03' as LocalMonth)
    expect(publicationPage(empty, 'zh').split('本期无记录')).toHaveLength(11)
  })

  test('calls what has no name on the books by no id either', () => {
    const state = stateAfter(
      publications,
      ...log.filter(({ type }) => type !== 'ShopOpened' && type !== 'UnitEstablished'),
    )
    const publication = publicationOf(state, '2026-01' as LocalMonth, '2026-03' as LocalMonth)
    expect(publicationPage(publication, 'zh')).toContain('未登记')
    expect(publicationPage(publication, 'zh')).not.toContain('shop-7')
  })
})
