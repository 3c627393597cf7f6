/** Everything that can have happened in the bank, in one union. */
import * as t from 'io-ts'
import { AccountEvent } from './account/events.ts'
import { AllowanceEvent } from './allowance/events.ts'
import { AppraisalEvent } from './appraisal/events.ts'
import { CertificateEvent } from './certificate/events.ts'
import { ClearingEvent } from './clearing/events.ts'
import { HouseholdEvent } from './household/events.ts'
import { OrganisationEvent } from './organisation/events.ts'
import { RateCardEvent } from './ratecard/events.ts'
import { RedemptionEvent } from './redemption/events.ts'
import { ShopEvent } from './shop/events.ts'
import { TaskEvent } from './task/events.ts'
import { VolunteerEvent } from './volunteer/events.ts'
import { WelfareEvent } from './welfare/events.ts'

export const DomainEvent = t.union(
  [
    ...OrganisationEvent.types,
    ...VolunteerEvent.types,
    ...HouseholdEvent.types,
    ...AppraisalEvent.types,
    ...RateCardEvent.types,
    ...TaskEvent.types,
    ...AccountEvent.types,
    ...AllowanceEvent.types,
    ...ClearingEvent.types,
    ...WelfareEvent.types,
    ...ShopEvent.types,
    ...RedemptionEvent.types,
    ...CertificateEvent.types,
  ],
  'DomainEvent',
)
export type DomainEvent = t.TypeOf<typeof DomainEvent>

/** The names of all events. */
export type EventType = DomainEvent['type']
