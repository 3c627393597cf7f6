/** Why the policies stopped. Starting them again goes on where they were. */
import type { BadEvent } from '@lovebank/core'
import type { CommandError } from '../execute/command-error.ts'
import type { StoreError } from '../ports/store-error.ts'

/** To be switched over by `tag`. `PolicyCommandFailed` is no refusal: those are an end, or have an `otherwise`. */
export type PolicyError =
  | { readonly tag: 'PolicyEventUnreadable'; readonly badEvent: BadEvent; readonly message: string }
  | { readonly tag: 'PolicyStoreFailed'; readonly error: StoreError; readonly message: string }
  | {
      readonly tag: 'PolicyCommandFailed'
      readonly policy: string
      readonly error: CommandError
      readonly message: string
    }
