/** Events that a client proposes, as both ways of appending carry them. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { ProposedEvent } from '../log/record.ts'
import { uuidText } from './shared.ts'

/** Both messages have the same fields. */
type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage

export const proposedEventOf = (message: ProposedMessage): ProposedEvent => ({
  id: uuidText(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  isJson: message.getMetadataMap().get('content-type') === 'application/json',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})
