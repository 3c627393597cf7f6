/** Everything that the bank can refuse, and its words in Chinese and English: the one catalogue. */
import { accountRefusals } from './account/refusals.ts'
import { admissionRefusals } from './admission/refusals.ts'
import { allowanceRefusals } from './allowance/refusals.ts'
import { appraisalRefusals } from './appraisal/refusals.ts'
import { certificateRefusals } from './certificate/refusals.ts'
import { clearingRefusals } from './clearing/refusals.ts'
import { householdRefusals } from './household/refusals.ts'
import type { RefusalOf } from './kernel/refusal.ts'
import { organisationRefusals } from './organisation/refusals.ts'
import { rateCardRefusals } from './ratecard/refusals.ts'
import { redemptionRefusals } from './redemption/refusals.ts'
import { rightsRefusals } from './rights/refusals.ts'
import { shopRefusals } from './shop/refusals.ts'
import { taskRefusals } from './task/refusals.ts'
import { volunteerRefusals } from './volunteer/refusals.ts'
import { welfareRefusals } from './welfare/refusals.ts'

/** Every kind of refusal, by the name of its maker. */
export const refusalCatalogue = {
  ...organisationRefusals,
  ...volunteerRefusals,
  ...householdRefusals,
  ...appraisalRefusals,
  ...rateCardRefusals,
  ...taskRefusals,
  ...accountRefusals,
  ...allowanceRefusals,
  ...clearingRefusals,
  ...welfareRefusals,
  ...shopRefusals,
  ...redemptionRefusals,
  ...certificateRefusals,
  ...rightsRefusals,
  ...admissionRefusals,
}

export type Refusal = RefusalOf<(typeof refusalCatalogue)[keyof typeof refusalCatalogue]>

export type RefusalTag = Refusal['tag']

/** English and Chinese, the languages of every refusal. */
export type Language = 'en' | 'zh'

const wordsByTag: ReadonlyMap<string, Readonly<Record<Language, (facts: never) => string>>> = new Map(
  Object.values(refusalCatalogue).map((definition) => [definition.tag, definition.messages]),
)

/** What happened, why, and what to do, for the person who asked. */
export const describe = (refusal: Refusal, language: Language): string => {
  const words = wordsByTag.get(refusal.tag)
  return words === undefined ? refusal.tag : words[language](refusal as never)
}
