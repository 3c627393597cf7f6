/** What everybody may read of a period. */
import { accountStory, eventOf, householdStory, redemptionStory, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { AccountOpened } from '../../account/events.ts'
import { ERASED } from '../../kernel/erased.ts'
import type { LocalMonth } from '../../kernel/time.ts'
import {
  ReliefIssued,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReturned,
  StockWrittenOff,
} from '../../shop/events.ts'
import { publicationOf, publications } from './index.ts'

const {
  broughtForward,
  captured,
  captureReversed,
  deducted,
  deductionReversed,
  deposited,
  depositReversed,
  granted,
  grantLot,
  transferReceived,
  transferSent,
} = accountStory
const { confirmed, revoked } = taskStory
const { consented, consentWithdrawn, erased, moved, registered, volunteerId } = volunteerStory

const account = eventOf(AccountOpened, { accountId: 'li', holderId: volunteerId })
const JANUARY = '2026-01-31T15:59:59.999Z'
const FEBRUARY = '2026-01-31T16:00:00.000Z'

const published = (steps: ReadonlyArray<Step>, from = '2026-01', to = '2026-03') =>
  publicationOf(stateAfter(publications, registered, account, ...steps), from as LocalMonth, to as LocalMonth)

const shelf = { shopId: 's1', itemId: 'rice' }
const onShelf = { shopId: 's1', shopName: undefined, unitId: undefined, itemId: 'rice', itemName: undefined }
const lines = [{ itemId: 'rice', quantity: 2 }]
const received = (source: string, from: string, unitPriceFen?: number) =>
  eventOf(StockReceived, { ...shelf, receiptId: 'r1', quantity: 10, source: source as 'donation', from, unitPriceFen })

describe('the publication of a period', () => {
  it('is empty where nothing was booked', () => {
    expect(published([])).toMatchObject({ people: [], units: [], categories: [], donors: [], items: [] })
  })

  it('tells what each earned and spent, by masked name and unit, and nobody’s id', () => {
    const publication = published([
      deposited('w1', 30),
      captured('h1', [['w1', 20]]),
      depositReversed('w1', { debt: 5 }),
    ])
    expect(publication.people).toEqual([
      {
        shownName: '王*',
        unitId: registered.unitId,
        unitName: undefined,
        earned: 30,
        credited: 0,
        spent: 20,
        takenBack: 5,
      },
    ])
    expect(publication.points).toEqual({ earned: 30, credited: 0, spent: 20, takenBack: 5 })
    expect(JSON.stringify(publication)).not.toContain(volunteerId)
    expect(JSON.stringify(publication)).not.toContain(registered.profile.name)
  })

  it('counts what somebody erased earned, and tells no name, from whichever month', () => {
    expect(published([deposited('w1', 30), erased]).people).toMatchObject([{ shownName: ERASED, earned: 30 }])
    expect(
      publicationOf(stateAfter(publications, erased), '2026-01' as LocalMonth, '2026-03' as LocalMonth).people,
    ).toEqual([])
  })

  it('tells what was credited otherwise than for work, and what of it was taken back', () => {
    const { actCredited, actReversed } = accountStory
    const { points, categories } = published([actCredited('a1', 30), actReversed('a1', { withdrawn: 10 })])
    expect(points).toEqual({ earned: 0, credited: 30, spent: 0, takenBack: 10 })
    expect(categories).toEqual([])
  })

  it('tells of a household that pools in one line, under the name of its head', () => {
    const { formed, headNamed, idOf, moved: householdMoved } = householdStory
    const pool = eventOf(AccountOpened, { accountId: 'li', holderId: idOf('H-1'), holderKind: 'household' })
    const steps = [formed('H-1', ['granny', volunteerId]), pool, deposited('w1', 30)]
    expect(published(steps)).toMatchObject({
      people: [{ shownName: '*户', unitId: 'willow', earned: 30, spent: 0, takenBack: 0 }],
      units: [{ unitId: 'willow', points: 30 }],
    })
    const later = [...steps, headNamed('H-1', volunteerId), householdMoved('H-1', 'north'), deposited('w2', 10)]
    expect(published(later)).toMatchObject({
      people: [{ shownName: expect.stringMatching(/.\*+户/), unitId: 'north', earned: 40 }],
      units: [
        { unitId: 'north', points: 10 },
        { unitId: 'willow', points: 30 },
      ],
    })
  })

  it('counts goods that came back as not spent', () => {
    const steps = [deposited('w1', 30), captured('h1', [['w1', 20]]), captureReversed('h1', { returned: [['w1', 5]] })]
    expect(published(steps).points.spent).toBe(15)
  })

  it('takes months as the town counts them, both ends within', () => {
    const steps: ReadonlyArray<Step> = [
      [deposited('w1', 30), JANUARY],
      [deposited('w2', 10), FEBRUARY],
    ]
    expect(published(steps, '2026-01', '2026-01').points.earned).toBe(30)
    expect(published(steps, '2026-02', '2026-02').points.earned).toBe(10)
    expect(published(steps, '2026-01', '2026-02').points.earned).toBe(40)
    expect(published(steps, '2026-03', '2026-03').people).toEqual([])
  })

  it('adds up works by category and by the unit of the time', () => {
    const steps = [confirmed(volunteerId), moved('willow', 'north'), confirmed(volunteerId), confirmed('nobody')]
    const { categories, units } = published(steps)
    expect(categories).toEqual([{ category: 'street-keeping', works: 3, minutes: 360, points: 0 }])
    expect(units.map(({ unitId, works }) => [unitId, works])).toEqual([
      ['north', 1],
      [registered.unitId, 1],
    ])
  })

  it('takes a work that was revoked from the month of its revocation', () => {
    const { categories } = published([confirmed(volunteerId), confirmed(volunteerId), revoked(volunteerId)])
    expect(categories).toEqual([{ category: 'street-keeping', works: 1, minutes: 120, points: 0 }])
  })

  it('thanks donors for what they gave, and leaves out who was paid', () => {
    const { donors } = published([received('donation', '李大海', 3_000), received('purchase', '供销社', 3_000)])
    expect(donors).toEqual([{ maskedName: '李*海', receipts: 1, pieces: 10, fen: 30_000 }])
  })

  it('follows the shelf', () => {
    const steps = [
      received('donation', '李大海'),
      eventOf(StockIssued, { shopId: 's1', redemptionId: 'x1', lines }),
      eventOf(StockReturned, { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity: 1 }] }),
      eventOf(StockCounted, { ...shelf, expected: 9, counted: 7, explanation: '受潮' }),
      eventOf(StockWrittenOff, { ...shelf, quantity: 1, reason: '虫蛀' }),
    ]
    expect(published(steps).items).toEqual([
      {
        ...onShelf,
        received: 10,
        issued: 2,
        returned: 1,
        writtenOff: 1,
        counted: -2,
        reliefIssued: 0,
      },
    ])
  })

  it('names who consented in full, and no more once they take it back, also on pages of the past', () => {
    const january = [deposited('w1', 30), JANUARY] as const
    const nameIn = (...steps: ReadonlyArray<Step>) => published([january, ...steps], '2026-01', '2026-01').people[0]
    expect(nameIn()?.shownName).toBe('王*')
    expect(nameIn([consented('publicity'), FEBRUARY])?.shownName).toBe('王芳')
    expect(nameIn(consented('publicity'), [consentWithdrawn('publicity'), FEBRUARY])?.shownName).toBe('王*')
  })

  it('keeps earned and granted points apart, whatever becomes of them', () => {
    const lot = grantLot('g1')
    const { earned, granted: grantedRows } = published([
      deposited('w1', 30),
      granted('g1', 20),
      broughtForward([
        { points: 7, earnedOn: '2025-01-01' },
        { points: 5, earnedOn: '2025-01-01', pointClass: 'granted' },
      ]),
      captured('h1', [
        ['w1', 6],
        [lot, 4],
      ]),
      captureReversed('h1', { returned: [['w1', 1]], lapsed: [[lot, 1]] }),
      deducted('d1', [[lot, 2]], 3),
      deductionReversed('d1', { returned: [[lot, 1]], forgiven: 1 }),
      depositReversed(lot, { withdrawn: 2, source: 'grant' }),
      transferSent('t1', [
        ['w1', 2],
        [lot, 1],
      ]),
      transferReceived('t2', [['w9', 8]], { pointClass: 'granted' }),
    ])
    const where = { unitId: registered.unitId, unitName: undefined }
    expect(earned).toEqual([
      { ...where, credited: 30, broughtForward: 7, spent: 5, deducted: 2, takenBack: 0, given: 2, received: 0 },
    ])
    expect(grantedRows).toEqual([
      { ...where, credited: 20, broughtForward: 5, spent: 3, deducted: 1, takenBack: 2, given: 1, received: 8 },
    ])
  })

  it('counts a debt that a granted lot had paid with the earned, both ways', () => {
    const lot = grantLot('g1')
    const { earned } = published([
      granted('g1', 20, { settledDebt: 3 }),
      deducted('d1', [], 3),
      deductionReversed('d1', { returned: [[lot, 3]], unsettled: [[lot, 3]] }),
    ])
    expect(earned).toMatchObject([{ deducted: 0 }])
  })

  it('tells every point credited under a category or a kind of grant, with a task or without (timeoverflow#702)', () => {
    const steps = [deposited('w1', 30), granted('g1', 20), granted('g2', 4), transferReceived('t1', [['w9', 8]])]
    const { categories, grantKinds, grantSources, earned, granted: grantedRows } = published(steps)
    expect(categories).toMatchObject([{ category: 'street-keeping', points: 30 }])
    expect(grantKinds).toEqual([{ kind: 'donation', grants: 2, points: 24 }])
    expect(grantSources).toEqual([{ maskedName: '镇*会', grants: 2, points: 24 }])
    expect(earned).toMatchObject([{ credited: 30, received: 8 }])
    expect(grantedRows).toMatchObject([{ credited: 24 }])
  })

  it('lists nobody with what was granted to them', () => {
    expect(published([granted('g1', 20)]).people).toEqual([])
  })

  it('tells the relief that was handed out, and to nobody’s name', () => {
    const relief = eventOf(ReliefIssued, {
      ...shelf,
      paperId: 'p1',
      quantity: 3,
      recipientId: volunteerId,
      batches: [],
    })
    const publication = published([relief])
    expect(publication.items).toMatchObject([{ ...onShelf, issued: 0, reliefIssued: 3 }])
    expect(JSON.stringify(publication)).not.toContain(volunteerId)
  })

  it('says how many orders others asked for or fetched, and names none of them', () => {
    const { fulfilled, requested, requestedAtCounter } = redemptionStory
    const byDirector = { ...requested, requestedBy: 'director' as never }
    const fetched = { ...fulfilled, collectedBy: { name: '李大海', relation: '邻居' } as never }
    const publication = published([requested, byDirector, requestedAtCounter, fulfilled, fetched])
    expect(publication.orders).toEqual([
      { shopId: 's1', shopName: undefined, unitId: undefined, asked: 3, askedForOthers: 1, collectedByOthers: 1 },
    ])
    for (const name of ['director', '李大海']) expect(JSON.stringify(publication)).not.toContain(name)
  })

  it('knows an account without a holder, and a holder without a name, by no name', () => {
    const state = stateAfter(publications, deposited('w1', 30))
    expect(publicationOf(state, '2026-01' as LocalMonth, '2026-03' as LocalMonth).people).toEqual([])
    const nameless = stateAfter(publications, account, deposited('w1', 30))
    expect(publicationOf(nameless, '2026-01' as LocalMonth, '2026-03' as LocalMonth).people).toMatchObject([
      { shownName: '*', unitId: undefined },
    ])
  })
})
