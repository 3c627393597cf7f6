/** Where an event stands in a log, in whichever store: it is known again after the log was moved. */
import { EventId, Revision, StreamName } from '@lovebank/core'
import * as t from 'io-ts'

export const EventPlace = t.strict({ stream: StreamName, revision: Revision, eventId: EventId })
export type EventPlace = t.TypeOf<typeof EventPlace>
