/** Why a suspension began, where nobody decided it: so many no-shows in a year, by the rate card. */
import * as t from 'io-ts'
import { optional } from '../kernel/optional.ts'

/** Absent: people decided it, and people end it. */
export const SuspensionCause = optional(t.literal('no-shows'))
export type SuspensionCause = t.TypeOf<typeof SuspensionCause>
