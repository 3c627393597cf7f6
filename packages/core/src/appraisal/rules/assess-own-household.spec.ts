import { AssessOwnHousehold } from '@lovebank/core'
import { appraisalStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { appraisal } from '../index.ts'
import { alreadyAppraised, appraisedTooMuch, itemRepeated, monthNotOver } from '../refusals.ts'

const given = scenariosOf(appraisal)
const { appraised, items, people, selfAssessed, which } = appraisalStory

const assess = (more: { readonly month?: string; readonly items?: typeof items } = {}) =>
  commandOf(AssessOwnHousehold, { ...which, ...people, items, ...more })

test('takes the household’s own word, and its second word instead of the first', () => {
  given([]).when(assess()).then([selfAssessed])
  given([selfAssessed]).when(assess()).then([selfAssessed])
})

test('comes too late once the panel has spoken', () => {
  given([appraised])
    .when(assess())
    .then(alreadyAppraised({ householdId: appraised.householdId, month: appraised.month }))
})

test('waits until the month is over', () => {
  const month = '2026-02' as never
  given([]).when(assess({ month })).then(monthNotOver({ month }))
})

test('refuses an item on two lines, and more points than an appraisal may have', () => {
  const [first] = items
  given([])
    .when(assess({ items: [...items, ...(first === undefined ? [] : [first])] }))
    .then(itemRepeated({ item: 'courtyard' as never }))
  given([])
    .when(assess({ items: [{ item: 'courtyard', points: 1_000_001 }] }))
    .then(appraisedTooMuch({ points: 1_000_001, most: 1_000_000 }))
})
