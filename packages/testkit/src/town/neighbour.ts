/**
 * The next town, as far as this one hears of it: what its courier asks for here. It takes what is sent there, or declines it, by the
 * number of the transfer; and when an agreement is adopted, somebody there sends something here.
 */
import {
  type AgreementAdopted,
  accountIdOf,
  type Command,
  type DomainEvent,
  inAnswerTo,
  type Keyword,
  type PersonId,
  type Policy,
  type RecordedEvent,
  type RemittanceDispatched,
  type TenantId,
} from '@lovebank/core'
import { volunteerOf } from './cast.ts'

export const neighbourTown = 'rivertown' as TenantId

const name = 'courier-to-hetoudian' as Keyword

type Recorded = RecordedEvent<DomainEvent>

/** Every third is declined there. */
const answerTo = (recorded: Recorded, { transferId, fromAccountId: accountId }: RemittanceDispatched): Command => {
  const isDeclined = Number(transferId.slice(1)) % 3 === 0
  const asked = { ...inAnswerTo(recorded, name, 'answer'), accountId, transferId }
  return isDeclined
    ? { type: 'ReturnTransfer', ...asked, obstacle: 'account-not-open' }
    : { type: 'CompleteTransfer', ...asked }
}

/** One to somebody, one to nobody, one that is not worth what it claims to be. To whom, hangs on the agreement and never on the log. */
const giftsBy = (recorded: Recorded, agreement: AgreementAdopted): ReadonlyArray<Command> =>
  [volunteerOf(Number(agreement.agreementId.split('-')[1] ?? 0)), 'nobody' as PersonId, volunteerOf(0)].map(
    (receiver, place) => {
      const points = place + 2
      const theirPoints = points * agreement.exchange.theirs + (place === 2 ? 50 : 0)
      const lot = { lotId: 'work-1', pointClass: 'earned', earnedOn: '2026-01-20', expiresOn: undefined } as const
      return {
        type: 'TakeRemittance',
        ...inAnswerTo(recorded, name, `take-${place}`),
        town: agreement.town,
        transferId: `n${place}-${agreement.agreementId}`,
        fromAccountId: 'he',
        toAccountId: accountIdOf(receiver),
        agreementId: agreement.agreementId,
        points,
        theirPoints,
        lots: [{ ...lot, points }],
        requestedAt: recorded.metadata.occurredAt,
      } as unknown as Command
    },
  )

const commandsFor = (recorded: Recorded): ReadonlyArray<Command> => {
  const { event } = recorded
  if (event.type === 'RemittanceDispatched') return [answerTo(recorded, event)]
  return event.type === 'AgreementAdopted' ? giftsBy(recorded, event) : []
}

export const neighbour: Policy<unknown> = {
  name,
  version: 1,
  initialState: {},
  evolve: (state) => state,
  react: (_state, recorded) => commandsFor(recorded).map((command) => ({ command })),
}
