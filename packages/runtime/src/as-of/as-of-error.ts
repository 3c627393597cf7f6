/** Why there is no answer as of a past day. */
import type { AccountId, Instant, LocalDate } from '@lovebank/core'
import type { StoreFailed, StreamUnreadable } from '../execute/command-error.ts'

/** No event of such an account was ever written. */
export interface UnknownAccount {
  readonly tag: 'UnknownAccount'
  readonly accountId: AccountId
  readonly message: string
}

/** It was opened later, or its opening was not known yet. */
export interface NotYetOpened {
  readonly tag: 'NotYetOpened'
  readonly accountId: AccountId
  readonly openedAt: Instant
  readonly message: string
}

/** Nobody knows yet what will be then. */
export interface StillToCome {
  readonly tag: 'StillToCome'
  readonly asked: Instant | LocalDate
  readonly now: Instant
  readonly message: string
}

export type AsOfError = UnknownAccount | NotYetOpened | StillToCome | StoreFailed | StreamUnreadable

export const unknownAccount = (accountId: AccountId): UnknownAccount => ({
  ...{ tag: 'UnknownAccount', accountId },
  message: `There is no account ${accountId}. Check the number`,
})

export const notYetOpened = (accountId: AccountId, openedAt: Instant): NotYetOpened => ({
  ...{ tag: 'NotYetOpened', accountId, openedAt },
  message: `Account ${accountId} was opened at ${openedAt}, or that was not known yet. Ask for a later day`,
})

export const stillToCome = (asked: Instant | LocalDate, now: Instant): StillToCome => ({
  ...{ tag: 'StillToCome', asked, now },
  message: `It is ${now}: nothing is known as of ${asked} yet. Ask for a day that has begun`,
})
