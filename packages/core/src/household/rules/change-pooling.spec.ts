import { ChangePooling } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdNotFound, memberRepeated, notAMember, sharesMissing, sharesPointless } from '../refusals.ts'

const given = scenariosOf(household)
const { dissolved, idOf, poolingChanged, qian, zhao } = householdStory

const change = (number: string, pooling: 'together' | 'apart', heirs: ReadonlyArray<readonly [string, number]> = []) =>
  commandOf(ChangePooling, {
    householdId: idOf(number),
    pooling,
    heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
  })
const toApart = [
  ['zhao', 2],
  ['sun', 1],
] as const

test('begins to pool, which needs no heirs', () => {
  given([qian])
    .when(change('H-2', 'together'))
    .then([poolingChanged('H-2', 'together')])
})

test('ends to pool, and says who has what was pooled', () => {
  given([zhao])
    .when(change('H-1', 'apart', toApart))
    .then([poolingChanged('H-1', 'apart', toApart)])
})

test('changes nothing where it is so already', () => {
  given([zhao]).when(change('H-1', 'together')).then([])
  given([zhao, poolingChanged('H-1', 'apart', toApart)])
    .when(change('H-1', 'apart'))
    .then([])
})

test('refuses an end without anybody who inherits, and heirs of nothing', () => {
  given([zhao])
    .when(change('H-1', 'apart'))
    .then(sharesMissing({ householdId: idOf('H-1') }))
  given([qian])
    .when(change('H-2', 'together', [['qian', 1]]))
    .then(sharesPointless({ householdId: idOf('H-2') }))
})

test('refuses heirs who are no members, or stand there twice', () => {
  given([zhao])
    .when(change('H-1', 'apart', [['li', 1]]))
    .then(notAMember({ personId: 'li' as never, householdId: idOf('H-1') }))
  given([zhao])
    .when(
      change('H-1', 'apart', [
        ['sun', 1],
        ['sun', 1],
      ]),
    )
    .then(memberRepeated({ personId: 'sun' as never }))
})

test('refuses for a household that is not on the register', () => {
  given([zhao, dissolved('H-1', [['sun', 1]])])
    .when(change('H-1', 'apart', toApart))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
