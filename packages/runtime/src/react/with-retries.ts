/** Tries a policy's command again where the store was in the way: bounded, each pause twice as long as the one before. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { CommandError } from '../execute/command-error.ts'

/** Whether waiting can help. The command's id stays the same, so an unknown outcome is no danger. */
const mayPass = (error: CommandError): boolean => {
  switch (error.tag) {
    case 'Contended':
    case 'QueueFull':
      return true
    case 'StoreFailed':
      return ['Overloaded', 'DeadlineExceeded', 'Unavailable'].includes(error.error.tag)
    case 'InvalidCommand':
    case 'Refused':
    case 'CommandIdReused':
    case 'StreamUnreadable':
      return false
  }
}

const MOST_TRIES = 8
const FIRST_PAUSE_MILLIS = 5

export const withRetries = async <A>(
  call: () => Promise<Either<CommandError, A>>,
): Promise<Either<CommandError, A>> => {
  for (let tries = 1; ; tries++) {
    const outcome = await call()
    if (outcome._tag === 'Right' || tries === MOST_TRIES || !mayPass(outcome.left)) return outcome
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MILLIS * 2 ** (tries - 1)))
  }
}
