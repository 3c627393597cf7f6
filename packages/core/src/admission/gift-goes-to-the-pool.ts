/**
 * Where the rules of need say so, points are given to the pool alone, so that they go to the most needy first. A gift to another
 * town goes by its agreement; what the pool itself gives is a policy's to ask for. Rules take effect with a day, so that those a
 * moment old are those of that day.
 */
import type { RequestTransfer } from '../account/commands.ts'
import { poolAccountId } from '../kernel/pool.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { localDateOf } from '../kernel/time.ts'
import { needRulesOn } from '../welfare/need-rules.ts'
import type { Check } from './check.ts'
import { giftsGoToThePool } from './refusals.ts'

const isGiftInTown = ({ actor, toTown, toAccountId }: RequestTransfer): boolean =>
  actor.kind === 'person' && toTown === undefined && toAccountId !== poolAccountId

/** Refuses: GiftsGoToThePool. */
export const giftGoesToThePool: Check<RequestTransfer> = {
  needs: (command) => (isGiftInTown(command) ? [{ aggregate: 'welfare', id: THE_TOWN }] : []),
  objection(command, facts) {
    if (!isGiftInTown(command)) return undefined
    const { toAccountId, occurredAt } = command
    const rules = needRulesOn(facts.stateOf('welfare', THE_TOWN).rules, localDateOf(occurredAt))
    return rules?.isPoolOnly === true ? giftsGoToThePool({ toAccountId, poolAccountId }) : undefined
  },
}
