/**
 * Whether a group that is there already is the one that is asked for. Where it begins and its filter are told by no server, and the
 * name has the tenant in it; what is told is compared: who is given what, and how long a consumer has.
 */
import type { StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import type { WireGroup, WireGroupStanding } from './wire-groups.ts'

const WHAT_TO_DO =
  'ask for what it has, name another group, or remove it and create it anew, which begins with the first event'

export const disagreement = (
  { name, messageTimeoutMillis }: WireGroup,
  { strategy, messageTimeoutMillis: standing }: WireGroupStanding,
): StoreError | undefined => {
  if (strategy !== 'Pinned') {
    return invalidRequest(
      `The consumer group ${name} was created elsewhere and gives events as ${strategy} does, so those of one stream to several: ${WHAT_TO_DO}`,
    )
  }
  if (standing === messageTimeoutMillis) return undefined
  return invalidRequest(
    `The consumer group ${name} is there with a message timeout of ${standing} ms, and is asked for with ${messageTimeoutMillis}: ${WHAT_TO_DO}`,
  )
}
