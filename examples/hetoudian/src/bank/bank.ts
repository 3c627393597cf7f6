/** The bank as the import sees it: a narrow door, so that a spec can stand behind it as well as the real one. */
import type { Command, Instant } from '@lovebank/core'
import type { Advice } from '../reading/problem.ts'

export type Outcome =
  | { readonly kind: 'done'; readonly isRepeat: boolean; readonly events: number }
  /** the row is at fault */
  | { readonly kind: 'refused'; readonly advice: Advice }
  /** the bank is at fault, or what it lies on: the import stops */
  | { readonly kind: 'failed'; readonly message: string }

export interface Bank {
  /** Answers when it is done; it outlives a crash once it is flushed. */
  readonly execute: (command: Command) => Promise<Outcome>
  /** Resolves when all that was done is on the disk: only then may it be noted as done. */
  readonly flush: () => Promise<void>
  /** Waits until the policies have reacted to all that happened. */
  readonly settle: () => Promise<void>
  /** Lets the policies do what is due by then, and waits until that is done. */
  readonly tick: (now: Instant) => Promise<void>
}

/** The bank, or what it lies on, failed: nothing that a row could mend. */
export class BankFailure extends Error {
  override readonly name = 'BankFailure'
}
