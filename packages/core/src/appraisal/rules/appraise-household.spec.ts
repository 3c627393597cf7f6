import { AppraiseHousehold } from '@lovebank/core'
import { appraisalStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { appraisal } from '../index.ts'
import { alreadyAppraised, itemRepeated, monthNotOver, panelistOfHousehold, panelistRepeated } from '../refusals.ts'

const given = scenariosOf(appraisal)
const { appraised, confirmed, items, panel, people, selfAssessed, which } = appraisalStory

const appraise = (
  more: { readonly month?: string; readonly panel?: Array<string>; readonly items?: typeof items } = {},
) => commandOf(AppraiseHousehold, { ...which, ...people, panel, items, publicityDays: 3, ...more })

test('shows the panel’s word for so many days, with a self-assessment or without', () => {
  given([selfAssessed]).when(appraise()).then([appraised])
  given([]).when(appraise()).then([appraised])
})

test('speaks once', () => {
  const already = alreadyAppraised({ householdId: appraised.householdId, month: appraised.month })
  given([appraised]).when(appraise()).then(already)
  given([appraised, confirmed]).when(appraise()).then(already)
})

test('refuses a panel with one person twice, or with one of the household', () => {
  given([])
    .when(appraise({ panel: ['li', 'wang', 'li'] }))
    .then(panelistRepeated({ personId: 'li' as never }))
  given([])
    .when(appraise({ panel: ['li', 'wang', 'sun'] }))
    .then(panelistOfHousehold({ personId: 'sun' as never }))
})

test('waits until the month is over, and takes each item once', () => {
  const month = '2026-02' as never
  given([]).when(appraise({ month })).then(monthNotOver({ month }))
  given([])
    .when(appraise({ items: [...items, ...items] }))
    .then(itemRepeated({ item: 'courtyard' as never }))
})
