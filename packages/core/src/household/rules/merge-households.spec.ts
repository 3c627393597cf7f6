import { MergeHouseholds } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdFull, householdNotFound, mergedWithItself, poolingDiffers } from '../refusals.ts'

const given = scenariosOf(household)
const { formed, idOf, merged, qian, zhao } = householdStory

const li = formed('H-3', ['li'])
const merge = (number: string, into: string) =>
  commandOf(MergeHouseholds, { householdId: idOf(number), intoId: idOf(into) })

test('lets one household go into another', () => {
  given([zhao, li])
    .when(merge('H-3', 'H-1'))
    .then([merged('H-3', 'H-1')])
})

test('refuses households that keep their points in different ways', () => {
  given([zhao, qian])
    .when(merge('H-1', 'H-2'))
    .then(poolingDiffers({ householdId: idOf('H-1'), intoId: idOf('H-2') }))
})

test('refuses a household into itself', () => {
  given([zhao])
    .when(merge('H-1', 'H-1'))
    .then(mergedWithItself({ householdId: idOf('H-1') }))
})

test('refuses more members than one may have', () => {
  const many = Array.from({ length: 50 }, (_, place) => `m${place}`)
  given([formed('H-1', many), li])
    .when(merge('H-3', 'H-1'))
    .then(householdFull({ most: 50 }))
})

test('refuses for households that are not on the register, or have ended', () => {
  given([zhao])
    .when(merge('H-3', 'H-1'))
    .then(householdNotFound({ householdId: idOf('H-3') }))
  given([zhao, li, merged('H-3', 'H-1')])
    .when(merge('H-1', 'H-3'))
    .then(householdNotFound({ householdId: idOf('H-3') }))
})
