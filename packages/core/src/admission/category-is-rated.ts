/** Nobody is called to work that no rate card would rate on its day. */
import { rateFor } from '../award/rate-card.ts'
import type { TaskId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { Keyword } from '../kernel/text.ts'
import { type Instant, localDateOf } from '../kernel/time.ts'
import { cardOn } from '../ratecard/state.ts'
import type { AmendTask, PublishTask } from '../task/commands.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type CategoryNotRated, categoryNotRated } from './refusals.ts'

const needs = ({ taskId }: { readonly taskId: TaskId }) =>
  [
    { aggregate: 'task', id: taskId },
    { aggregate: 'ratecard', id: THE_TOWN },
  ] as const

/** Of the draft that is to be published. Refuses: CategoryNotRated. */
export const draftIsRated: Check<PublishTask> = {
  needs,
  objection({ taskId }, facts) {
    const task = facts.stateOf('task', taskId)
    if (task.kind !== 'Draft') return undefined
    return unrated(
      task.category,
      task.rosters.map((roster) => roster.shift),
      facts,
    )
  },
}

/** Of what a published task is to become; a draft may still be incomplete. Refuses: CategoryNotRated. */
export const amendmentIsRated: Check<AmendTask> = {
  needs,
  objection({ taskId, category, shifts }, facts) {
    return facts.stateOf('task', taskId).kind === 'Published' ? unrated(category, shifts, facts) : undefined
  },
}

const unrated = (
  category: Keyword,
  shifts: ReadonlyArray<{ readonly startsAt: Instant }>,
  facts: Facts,
): CategoryNotRated | undefined => {
  const cards = facts.stateOf('ratecard', THE_TOWN)
  for (const { startsAt } of shifts) {
    const on = localDateOf(startsAt)
    const card = cardOn(cards, on)
    if (card === undefined || rateFor(card, category) === undefined) return categoryNotRated({ category, on })
  }
  return undefined
}
