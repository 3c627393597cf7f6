/** All policies of the bank. Each sees the whole log, in order, and keeps its own place in it. */
import { appraisal } from './appraisal/index.ts'
import { attendance } from './attendance/index.ts'
import { consignment } from './consignment/index.ts'
import { creditBeyondWork } from './credit-beyond-work/index.ts'
import { creditWork } from './credit-work/index.ts'
import { donations } from './donations/index.ts'
import { expiry } from './expiry/index.ts'
import { merchants } from './merchants/index.ts'
import { noShowsPolicy } from './no-shows/index.ts'
import { openAccount } from './open-account/index.ts'
import { periodClosing } from './period-closing/index.ts'
import type { Policy } from './policy.ts'
import { redemption } from './redemption/index.ts'
import { scheduledGrants } from './scheduled-grants/index.ts'
import { standings } from './standings/index.ts'
import { succession } from './succession/index.ts'
import { transfer } from './transfer/index.ts'
import { usedLimits } from './used-limits/index.ts'
import { withdrawal } from './withdrawal/index.ts'

/** What `openBank` runs; give it these and your own. */
export const policies: ReadonlyArray<Policy<unknown>> = [
  openAccount,
  creditWork,
  redemption,
  expiry,
  withdrawal,
  standings,
  merchants,
  appraisal,
  attendance,
  transfer,
  succession,
  usedLimits,
  creditBeyondWork,
  noShowsPolicy,
  consignment,
  donations,
  scheduledGrants,
  periodClosing,
]
