/** What a household is appraised by, as the town's list has it (courtyard, filial care, sorting of waste …), with its points. */
import * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Points } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'

export const AppraisedItem = t.strict({ item: Keyword, points: Points }, 'AppraisedItem')
export type AppraisedItem = t.TypeOf<typeof AppraisedItem>

export const AppraisedItems = list(AppraisedItem, 1, 60)

/** Who belonged to the household when it was appraised: they have no say in it afterwards. */
export const HouseholdPeople = list(PersonId, 1, 50)

/** Three at least, so that no one villager alone appraises another. */
export const LEAST_ON_PANEL = 3
export const Panel = list(PersonId, LEAST_ON_PANEL, 30)

/** Of whole, bounded points: the sum is exact. */
export const pointsOf = (items: ReadonlyArray<AppraisedItem>): number =>
  items.reduce((sum, { points }) => sum + points, 0)
