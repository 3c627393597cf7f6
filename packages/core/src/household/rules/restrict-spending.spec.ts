import { RestrictSpending } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { kinWithOneself, notARelative } from '../kinship-refusals.ts'

const given = scenariosOf(household)
const { formed, freed, kin, kinNoMore, restricted, SINCE } = householdStory

const restrict = (...names: ReadonlyArray<string>) => {
  const { named } = restricted('wang', names)
  return commandOf(RestrictSpending, { volunteerId: 'wang', named: [...named], occurredAt: SINCE })
}

test('names relatives on the books, kin or of the household, and others by their names', () => {
  given([kin('wang', 'zhao')])
    .when(restrict('zhao', '小明'))
    .then([restricted('wang', ['zhao', '小明'])])
  given([formed('H-1', ['wang', 'zhao'])])
    .when(restrict('zhao'))
    .then([restricted('wang', ['zhao'])])
})

test('names nobody: then the holder alone spends', () => {
  given([])
    .when(restrict())
    .then([restricted('wang', [])])
})

test('a later list stands in the place of the earlier, and the same again changes nothing', () => {
  given([restricted('wang', ['小明'])])
    .when(restrict('小红'))
    .then([restricted('wang', ['小红'])])
  given([restricted('wang', ['小明'])])
    .when(restrict('小明'))
    .then([])
  given([restricted('wang', ['小明']), freed('wang')])
    .when(restrict('小明'))
    .then([restricted('wang', ['小明'])])
})

test('refuses one on the books who is no relative, or no longer', () => {
  const refusal = notARelative({ volunteerId: 'wang' as never, personId: 'zhao' as never })
  given([]).when(restrict('zhao')).then(refusal)
  given([kin('wang', 'zhao'), kinNoMore('wang', 'zhao')])
    .when(restrict('zhao'))
    .then(refusal)
})

test('refuses the holder as their own relative', () => {
  const { named } = restricted('zhao', ['zhao'])
  given([])
    .when(commandOf(RestrictSpending, { volunteerId: 'zhao', named: [...named] }))
    .then(kinWithOneself({ personId: 'zhao' as never }))
})
