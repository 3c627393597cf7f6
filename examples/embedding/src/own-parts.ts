/** What a service adds of its own: a read model, a policy, and an answer for each thing that can come of a wish. */
import * as core from '@lovebank/core'
import type { CommandError } from '@lovebank/runtime'

// #region projection
/** Minutes of confirmed work by category. */
type Minutes = Record<string, number>

export const minutesByCategory = core.defineProjection({
  name: 'minutes-by-category',
  version: 1,
  handles: ['WorkConfirmed'],
  initialState: (): Minutes => ({}),
  apply: (state, { event }) => {
    switch (event.type) {
      case 'WorkConfirmed':
        return { ...state, [event.category]: (state[event.category] ?? 0) + event.minutes }
    }
  },
})
// #endregion projection

// #region policy
const name = 'welcome' as core.Keyword

/** Whoever registers has ten points of the Chamber of Commerce, once: the reference names what they rest on. */
export const welcome: core.Policy<null> = {
  name,
  version: 1,
  initialState: null,
  evolve: (state) => state,
  react: (_, recorded) => {
    const { event } = recorded
    if (event.type !== 'AccountOpened' || event.holderKind !== undefined) return []
    return [{ command: { type: 'GrantPoints', ...core.inAnswerTo(recorded, name, 'grant'), ...gift(event.accountId) } }]
  },
}
// #endregion policy

const gift = (accountId: core.AccountId) => ({
  accountId,
  reference: 'welcome-2026' as core.GrantReference,
  kind: 'donation' as const,
  from: '镇商会' as core.Name,
  points: 10 as core.Points,
  expiresOn: undefined,
  forAge: undefined,
})

// #region answer
/** A status for a web service, and the words for whoever asked. */
export const answerTo = (error: CommandError): readonly [status: number, words: string] => {
  switch (error.tag) {
    case 'Refused':
      return [error.refusal.tag === 'NotEntitled' ? 403 : 409, core.describe(error.refusal, 'zh')]
    case 'InvalidCommand':
      return [400, error.errors.join('\n')]
    case 'CommandIdReused':
      return [422, error.message]
    case 'Contended':
    case 'QueueFull':
      return [503, error.message]
    case 'StoreFailed':
      return [error.isOutcomeUnknown ? 504 : 503, error.message]
    case 'StreamUnreadable':
      return [500, error.message]
  }
}
// #endregion answer
