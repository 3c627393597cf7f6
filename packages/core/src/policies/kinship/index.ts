/**
 * Whoever was registered twice keeps their kin, and what they said of spending, under the number that is kept.
 *
 * | event           | commands       |
 * |-----------------|----------------|
 * | DuplicateMarked | CarryKinships  |
 */
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'kinship' as Keyword

/** It remembers nothing: the register knows all kin. */
type Nothing = Readonly<Record<string, never>>

const react = (_: Nothing, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  if (event.type !== 'DuplicateMarked') return []
  const header = inAnswerTo(recorded, name, 'carry')
  return [{ command: { type: 'CarryKinships', ...header, fromId: event.volunteerId, toId: event.keptId } }]
}

export const kinship: Policy<Nothing> = { name, version: 1, initialState: {}, evolve: (state) => state, react }
