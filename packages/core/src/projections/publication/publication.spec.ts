/** What everybody may read of a period. */
import { accountStory, eventOf, householdStory, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { AccountOpened } from '../../account/events.ts'
import type { LocalMonth } from '../../kernel/time.ts'
import { StockCounted, StockIssued, StockReceived, StockReturned, StockWrittenOff } from '../../shop/events.ts'
import { publicationOf, publications } from './index.ts'

const { captured, captureReversed, deposited, depositReversed } = accountStory
const { confirmed } = taskStory
const { moved, registered, volunteerId } = volunteerStory

const account = eventOf(AccountOpened, { accountId: 'li', holderId: volunteerId })
const JANUARY = '2026-01-31T15:59:59.999Z'
const FEBRUARY = '2026-01-31T16:00:00.000Z'

const published = (steps: ReadonlyArray<Step>, from = '2026-01', to = '2026-03') =>
  publicationOf(stateAfter(publications, registered, account, ...steps), from as LocalMonth, to as LocalMonth)

const shelf = { shopId: 's1', itemId: 'rice' }
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
        maskedName: expect.stringMatching(/\*/),
        unitId: registered.unitId,
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
      people: [{ maskedName: '*户', unitId: 'willow', earned: 30, spent: 0, takenBack: 0 }],
      units: [{ unitId: 'willow', points: 30 }],
    })
    const later = [...steps, headNamed('H-1', volunteerId), householdMoved('H-1', 'north'), deposited('w2', 10)]
    expect(published(later)).toMatchObject({
      people: [{ maskedName: expect.stringMatching(/.\*+户/), unitId: 'north', earned: 40 }],
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
      { itemId: 'rice', received: 10, issued: 2, returned: 1, writtenOff: 1, counted: -2 },
    ])
  })

  it('knows an account without a holder, and a holder without a name, by no name', () => {
    const state = stateAfter(publications, deposited('w1', 30))
    expect(publicationOf(state, '2026-01' as LocalMonth, '2026-03' as LocalMonth).people).toEqual([])
    const nameless = stateAfter(publications, account, deposited('w1', 30))
    expect(publicationOf(nameless, '2026-01' as LocalMonth, '2026-03' as LocalMonth).people).toMatchObject([
      { maskedName: '*', unitId: undefined },
    ])
  })
})
