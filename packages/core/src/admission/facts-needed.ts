/** Which other streams a command is checked against: the runtime loads them before it asks. */
import type { Command } from '../commands.ts'
import type { StreamKey } from '../kernel/stream.ts'
import { checksOf } from './checks-of.ts'

/** At most four streams, each once: the spec of `notOwnHousehold` counts them for every command. */
export const factsNeeded = (command: Command): ReadonlyArray<StreamKey> => {
  const needed = checksOf(command).flatMap((check) => check.needs(command))
  return needed.filter(({ aggregate, id }, place) => {
    const first = needed.findIndex((other) => other.aggregate === aggregate && other.id === id)
    return first === place
  })
}
