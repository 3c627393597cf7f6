/** ServerFeatures: what this version of the server can do; a client asks before its first append. */

import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import type { ServiceContext } from './context.ts'

type FeaturesCall = ServerUnaryCall<shared.Empty, features.SupportedMethods>

const STREAMS = 'event_store.client.streams.streams'
const PERSISTENT = 'event_store.client.persistent_subscriptions.persistentsubscriptions'

const method = (service: string, name: string, has: ReadonlyArray<string> = []): features.SupportedMethod => {
  const supported = new features.SupportedMethod()
  supported.setServiceName(service)
  supported.setMethodName(name)
  supported.setFeaturesList([...has])
  return supported
}

export const SERVER_VERSION = '24.6.0'

const methodsOf = ({ behaviour }: ServiceContext): Array<features.SupportedMethod> => [
  method(STREAMS, 'read', ['position', 'events']),
  method(STREAMS, 'append'),
  method(STREAMS, 'delete'),
  method(STREAMS, 'tombstone'),
  ...(behaviour.hasBatchAppend ? [method(STREAMS, 'batchappend', ['deadline_duration'])] : []),
  ...['create', 'update', 'delete', 'read'].map((name) => method(PERSISTENT, name, ['stream', 'all'])),
  ...['getinfo', 'list', 'replayparked', 'restartsubsystem'].map((name) => method(PERSISTENT, name, ['stream', 'all'])),
]

export const createServerFeatures =
  (context: ServiceContext) =>
  async (call: FeaturesCall, callback: sendUnaryData<features.SupportedMethods>): Promise<void> => {
    const over = new AbortController()
    call.once('cancelled', () => over.abort())
    const fault = await context.faults.meet('server-features', '', over.signal)
    if (fault?.kind === 'fail') return callback(fault.error)
    const supported = new features.SupportedMethods()
    supported.setEventStoreServerVersion(SERVER_VERSION)
    supported.setMethodsList(methodsOf(context))
    callback(null, supported)
  }
