/** A programme is tried out before anybody adopts it: each fault is told, and each sum that differs. */
import { expect, test } from 'vitest'
import { checkProgramme } from './check-programme.ts'

const card = {
  version: 1,
  effectiveFrom: '2026-01-01',
  rounding: 'down',
  publicityDays: 3,
  rates: [{ per: 'hour', category: 'service', points: 10 }],
  multipliers: [{ name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' } }],
  acts: [{ act: 'recruit', points: 20, oppositePoints: 5 }],
  isZeroAfterComplaint: true,
  validMonths: 12,
}
const programme = { name: 'ours', source: 'the meeting', card }
const hours = { what: 'two hours', work: { category: 'service', minutes: 120 }, points: 20 }

const pointsOf = (input: object) =>
  checkProgramme(input).cases.map(({ points, isAsExpected }) => [points, isAsExpected])

test('tells what each case comes to, and whether it is what was worked out', () => {
  const night = { what: 'at night', work: { ...hours.work, on: '2026-02-10', at: '22:00' }, points: 30 }
  const cases = [hours, night, { ...hours, points: 21 }, { ...hours, work: { category: 'unheard-of', minutes: 60 } }]
  expect(pointsOf({ ...programme, cases })).toEqual([
    [20, true],
    [30, true],
    [20, false],
    [undefined, false],
  ])
})

test('tells the words in both languages, and minds them where the file does', () => {
  const [told] = checkProgramme({ ...programme, cases: [hours] }).cases
  expect(told?.en).toEqual(['120 minutes of “service”, at 10 points an hour, the total rounded down: 20 points.'])
  expect(told?.zh).toEqual(['“service”120 分钟,每小时 10 分,合计舍去零头:20 分。'])
  expect(pointsOf({ ...programme, cases: [{ ...hours, en: told?.en, zh: told?.zh }] })).toEqual([[20, true]])
  expect(pointsOf({ ...programme, cases: [{ ...hours, en: ['20 points.'] }] })).toEqual([[20, false]])
})

test('asks about acts, complaints, statuses, scores and no-shows as well', () => {
  const cases = [
    { what: 'an act', act: { act: 'recruit' }, points: 20 },
    { what: 'its opposite', act: { act: 'recruit', isOpposite: true }, points: -5 },
    { what: 'complained of', act: { act: 'recruit' }, isComplaintUpheld: true, points: 0 },
    { what: 'a status that the card does not know', status: 'ordinary', points: 0 },
    { what: 'a score that the card does not have', breaches: [], points: 0 },
    { what: 'no-shows without a rule', noShows: 9, points: 0 },
  ]
  expect(pointsOf({ ...programme, cases }).map(([points]) => points)).toEqual([20, -5, 0, undefined, undefined, 0])
})

test('lets one deposit come after another into one account, each before its expiry', () => {
  const deposit = { ...hours, servedOn: '2026-02-10' }
  const capped = { ...programme, card: { ...card, dailyCap: 30 } }
  expect(pointsOf({ ...capped, deposits: [deposit, deposit, { ...deposit, servedOn: '2026-02-11' }] })).toEqual([
    [20, true],
    [10, false],
    [20, true],
  ])
  expect(pointsOf({ ...programme, deposits: [{ ...deposit, servedOn: '2025-12-31' }] })).toEqual([[undefined, false]])
})

test('says what is wrong with a file, by the place in it', () => {
  expect(checkProgramme({ ...programme, card: { ...card, rounding: 'nearest' } })).toMatchObject({ cases: [] })
  expect(checkProgramme({ ...programme, card: { ...card, publicityDays: undefined } }).faults).toContain(
    'card.publicityDays: is missing, a whole number of days is expected',
  )
  expect(checkProgramme(undefined).faults).not.toEqual([])
  const cases = [hours, { what: 'goods', redeem: {}, points: 3 }, { ...hours, work: { ...hours.work, minutes: -1 } }]
  expect(checkProgramme({ ...programme, cases, deposits: [hours] }).faults).toEqual([
    'case 2 “goods”: it asks nothing. Ask about work, act, status, breaches, noShows: one of them.',
    'case 3 “two hours”: work.minutes: a whole number of minutes, of a day at most is expected',
    'deposit 1 “two hours”: servedOn: is missing, a day like 2026-02-17 is expected',
  ])
})

test('says which fields nothing reads, so that a misspelt cap is not taken for one', () => {
  const misspelt = { ...card, acts: [{ act: 'recruit', points: 20, mostTimes: 5 }], dayCap: 30 }
  expect(checkProgramme({ ...programme, card: misspelt }).faults).toEqual([
    'card.acts.0.mostTimes: nothing reads this. Look its name up in the how-to, or leave it out.',
    'card.dayCap: nothing reads this. Look its name up in the how-to, or leave it out.',
  ])
})

test('says why a meeting could not adopt it, in both languages', () => {
  const twice = { ...programme, card: { ...card, rates: [...card.rates, ...card.rates] } }
  expect(checkProgramme(twice).faults).toHaveLength(2)
  const rules = { version: 7, effectiveFrom: '2026-03-01', itemLimits: [{ itemId: 'rice', most: 1 }] }
  expect(checkProgramme({ ...programme, rules }).faults).toEqual([])
  const limitedTwice = { ...rules, itemLimits: [...rules.itemLimits, ...rules.itemLimits] }
  expect(checkProgramme({ ...programme, rules: limitedTwice }).faults).toHaveLength(2)
  const lost = { ...programme, meeting: { heldOn: '2025-12-20', present: 30, inFavour: 15 } }
  expect(checkProgramme(lost).faults).toHaveLength(2)
})

test('takes a card of any number: whether it follows another is for the town to see', () => {
  expect(checkProgramme({ ...programme, card: { ...card, version: 9 } }).faults).toEqual([])
})
