import { SplitHousehold } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import {
  headMustStay,
  householdNotFound,
  householdNumberTaken,
  memberRepeated,
  notAMember,
  sharesMissing,
  sharesPointless,
} from '../refusals.ts'

const given = scenariosOf(household)
const { idOf, qian, split, zhao } = householdStory

type Shares = { readonly staying: number; readonly leaving: number }
const HALVES: Shares = { staying: 1, leaving: 1 }

const ask = (number: string, newNumber: string, leaving: ReadonlyArray<string>, shares?: Shares, headId = leaving[0]) =>
  commandOf(SplitHousehold, {
    householdId: idOf(number),
    number: newNumber,
    unitId: 'willow',
    headId: headId ?? 'nobody',
    leaving: [...leaving],
    shares,
  })

test('lets some be a household of their own, with their share of what was pooled', () => {
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun', 'lili'], HALVES))
    .then([split('H-1', 'H-3', ['sun', 'lili'], HALVES)])
})

test('asks for no shares where nothing is pooled, and refuses them', () => {
  given([qian])
    .when(ask('H-2', 'H-3', ['wu']))
    .then([split('H-2', 'H-3', ['wu'])])
  given([qian])
    .when(ask('H-2', 'H-3', ['wu'], HALVES))
    .then(sharesPointless({ householdId: idOf('H-2') }))
})

test('refuses to leave open who has what was pooled', () => {
  const missing = sharesMissing({ householdId: idOf('H-1') })
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun']))
    .then(missing)
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun'], { staying: 0, leaving: 0 }))
    .then(missing)
})

test('lets those who leave take nothing, or all', () => {
  const nothing = { staying: 1, leaving: 0 }
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun'], nothing))
    .then([split('H-1', 'H-3', ['sun'], nothing)])
})

test('refuses that the head leaves', () => {
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun', 'zhao'], HALVES))
    .then(headMustStay({ personId: 'zhao' as never }))
})

test('refuses people who are no members, stand there twice, or are led by one who stays', () => {
  given([zhao])
    .when(ask('H-1', 'H-3', ['li'], HALVES))
    .then(notAMember({ personId: 'li' as never, householdId: idOf('H-1') }))
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun', 'sun'], HALVES))
    .then(memberRepeated({ personId: 'sun' as never }))
  given([zhao])
    .when(ask('H-1', 'H-3', ['sun'], HALVES, 'lili'))
    .then(notAMember({ personId: 'lili' as never, householdId: idOf('H-3') }))
})

test('refuses a number that was given before', () => {
  given([zhao, qian])
    .when(ask('H-1', 'H-2', ['sun'], HALVES))
    .then(householdNumberTaken({ number: qian.number }))
})

test('refuses for a household that is not on the register', () => {
  given([])
    .when(ask('H-1', 'H-3', ['sun'], HALVES))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
