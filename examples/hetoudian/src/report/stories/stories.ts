/** All stories of the year, in the order in which they are told. */

import { heading } from '../text.ts'
import { appraisalCredited } from './appraisal-credited.ts'
import { callOutAnswered } from './call-out-answered.ts'
import { certificateChecked } from './certificate-checked.ts'
import { duplicateMerged } from './duplicate-merged.ts'
import { festivalGrants } from './festival-grants.ts'
import { householdSplits } from './household-splits.ts'
import { minorsServe } from './minors-serve.ts'
import { objectionUpheld } from './objection-upheld.ts'
import { pooledOrder } from './pooled-order.ts'
import { shopHandedOver } from './shop-handed-over.ts'
import { starAwarded } from './star-awarded.ts'
import type { ReadModels, Story } from './story.ts'

export const createStories = (): ReadonlyArray<Story> => [
  householdSplits(),
  appraisalCredited(),
  pooledOrder(),
  minorsServe(),
  callOutAnswered(),
  objectionUpheld(),
  festivalGrants(),
  shopHandedOver(),
  starAwarded(),
  certificateChecked(),
  duplicateMerged(),
]

export const storiesSection = (stories: ReadonlyArray<Story>, states: ReadModels): ReadonlyArray<string> => {
  const told = stories.flatMap((story) => {
    const lines = story.tell(states)
    return lines.length === 0 ? [] : [`  ${story.zh} · ${story.en}`, ...lines.map((line) => `    ${line}`)]
  })
  return told.length === 0 ? [] : [...heading('这一年的故事', 'stories of the year'), ...told]
}
