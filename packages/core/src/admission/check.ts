/** One check of a command against other streams: which it reads, and what speaks against the command. */
import type { StreamKey } from '../kernel/stream.ts'
import type { Facts } from './facts.ts'
import type { AdmissionRefusal } from './refusals.ts'

/** Methods, not function fields, so that a check of one command can stand in a table of checks of all. */
export interface Check<Command> {
  needs(command: Command): ReadonlyArray<StreamKey>
  /** Undefined: nothing speaks against it. */
  objection(command: Command, facts: Facts): AdmissionRefusal | undefined
}

/** One and then the other. */
export const both = <One, Other>(one: Check<One>, other: Check<Other>): Check<One & Other> => ({
  needs: (command) => [...one.needs(command), ...other.needs(command)],
  objection: (command, facts) => one.objection(command, facts) ?? other.objection(command, facts),
})

/** Its own stream tells all that is needed. */
export const byItself: Check<unknown> = { needs: () => [], objection: () => undefined }
