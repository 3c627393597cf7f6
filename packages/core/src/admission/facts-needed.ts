/** Which other streams a command is checked against: the runtime loads them before it asks. */
import type { Command } from '../commands.ts'
import type { StreamKey } from '../kernel/stream.ts'
import { checkOf } from './checks.ts'

/** At most three streams, each once. */
export const factsNeeded = (command: Command): ReadonlyArray<StreamKey> => checkOf(command).needs(command)
