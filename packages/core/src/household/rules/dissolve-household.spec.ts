import { DissolveHousehold } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdNotFound, memberRepeated, notAMember, sharesMissing, sharesPointless } from '../refusals.ts'

const given = scenariosOf(household)
const { dissolved, idOf, qian, zhao } = householdStory

type Parts = ReadonlyArray<readonly [personId: string, parts: number]>

const dissolve = (number: string, heirs: Parts) =>
  commandOf(DissolveHousehold, {
    householdId: idOf(number),
    heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
  })

test('ends, and says who has what was pooled', () => {
  const heirs: Parts = [
    ['sun', 2],
    ['lili', 1],
  ]
  given([zhao])
    .when(dissolve('H-1', heirs))
    .then([dissolved('H-1', heirs)])
})

test('needs heirs where points were pooled, and none where they were not', () => {
  const missing = sharesMissing({ householdId: idOf('H-1') })
  given([zhao]).when(dissolve('H-1', [])).then(missing)
  given([zhao])
    .when(dissolve('H-1', [['sun', 0]]))
    .then(missing)
  given([qian])
    .when(dissolve('H-2', []))
    .then([dissolved('H-2', [])])
  given([qian])
    .when(dissolve('H-2', [['wu', 1]]))
    .then(sharesPointless({ householdId: idOf('H-2') }))
})

test('refuses heirs who were no members, or stand there twice', () => {
  given([zhao])
    .when(dissolve('H-1', [['li', 1]]))
    .then(notAMember({ personId: 'li' as never, householdId: idOf('H-1') }))
  given([zhao])
    .when(
      dissolve('H-1', [
        ['sun', 1],
        ['sun', 1],
      ]),
    )
    .then(memberRepeated({ personId: 'sun' as never }))
})

test('refuses to end twice', () => {
  given([zhao, dissolved('H-1', [['sun', 1]])])
    .when(dissolve('H-1', [['sun', 1]]))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
