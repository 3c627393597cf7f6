/** Whether other streams let a command through. A repeat of a command that took effect is recognised before it comes here. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Command } from '../commands.ts'
import { checksOf } from './checks-of.ts'
import type { Facts } from './facts.ts'
import type { AdmissionRefusal } from './refusals.ts'

/** Facts may be a moment old: what must hold at the very moment is held by the command's own stream. Refuses: all of `AdmissionRefusal`. */
export const admit = (command: Command, facts: Facts): Either<AdmissionRefusal, void> => {
  for (const check of checksOf(command)) {
    const objection = check.objection(command, facts)
    if (objection !== undefined) return left(objection)
  }
  return right(undefined)
}
