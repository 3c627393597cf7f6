/** Where an account stands: frozen and unfrozen, closed and opened again. */
import type * as t from 'io-ts'
import { AccountId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { Note } from '../kernel/text.ts'

export const AccountFrozen = event('AccountFrozen', { accountId: AccountId, reason: personal('accountId', Note) })
export type AccountFrozen = t.TypeOf<typeof AccountFrozen>

export const AccountUnfrozen = event('AccountUnfrozen', { accountId: AccountId })
export type AccountUnfrozen = t.TypeOf<typeof AccountUnfrozen>

export const AccountClosed = event('AccountClosed', { accountId: AccountId })
export type AccountClosed = t.TypeOf<typeof AccountClosed>

/** For what comes late. It is frozen now. */
export const AccountReopened = event('AccountReopened', { accountId: AccountId })
export type AccountReopened = t.TypeOf<typeof AccountReopened>
