/** One node: the services over one log, on a port of its own, that can be killed and come back. */
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { Server, type ServerCredentials, type ServerInterceptor } from '@grpc/grpc-js'
import { createFaults, type Faults } from './faults.ts'
import type { Log } from './log/log.ts'
import { createAppend } from './services/append.ts'
import { createBatchAppend } from './services/batch-append.ts'
import { type Behaviour, createOpenCalls, type ServiceContext } from './services/context.ts'
import { createDelete, createTombstone } from './services/delete.ts'
import { createGossip, type Member } from './services/gossip.ts'
import { createRead } from './services/read.ts'
import { createServerFeatures } from './services/server-features.ts'
import type { StatusError } from './wire/status-error.ts'

export interface NodeParts {
  readonly log: () => Log
  readonly behaviour: Behaviour
  readonly credentials: ServerCredentials
  readonly interceptors: ReadonlyArray<ServerInterceptor>
  readonly members: () => ReadonlyArray<Member>
  readonly refusalToWrite: (requiresLeader: boolean) => StatusError | undefined
}

export interface Node {
  readonly port: number
  readonly faults: Faults
  readonly openCalls: () => number
  readonly isUp: () => boolean
  /** Ends every call in the middle, as the death of the process would. */
  readonly kill: () => void
  /** Comes back on the same port. */
  readonly restart: () => Promise<void>
}

/** As the real server's web host has it: who leaks reads is found out. */
const MOST_CALLS_A_CONNECTION = 100

const MOST_BYTES_A_MESSAGE = 17 * 1024 * 1024

const bind = (server: Server, port: number, credentials: ServerCredentials): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    )
  })

const serverOver = (context: ServiceContext, { interceptors, members }: NodeParts): Server => {
  const server = new Server({
    interceptors: [...interceptors],
    'grpc.max_concurrent_streams': MOST_CALLS_A_CONNECTION,
    'grpc.max_receive_message_length': MOST_BYTES_A_MESSAGE,
    'grpc.so_reuseport': 0,
  })
  server.addService(StreamsService, {
    read: createRead(context),
    append: createAppend(context),
    batchAppend: createBatchAppend(context),
    delete: createDelete(context),
    tombstone: createTombstone(context),
  })
  server.addService(ServerFeaturesService, { getSupportedMethods: createServerFeatures(context) })
  server.addService(GossipService, { read: createGossip(context, members) })
  return server
}

export const openNode = async (parts: NodeParts, port = 0): Promise<Node> => {
  const faults = createFaults()
  const calls = createOpenCalls()
  const start = async (on: number) => {
    const { behaviour, refusalToWrite, log } = parts
    const server = serverOver({ log: log(), faults, behaviour, refusalToWrite, calls }, parts)
    return { server, port: await bind(server, on, parts.credentials) }
  }
  const first = await start(port)
  let running: Server | undefined = first.server
  const kill = (): void => {
    running?.forceShutdown()
    running = undefined
    calls.cancelAll()
  }
  return {
    port: first.port,
    faults,
    openCalls: calls.count,
    isUp: () => running !== undefined,
    kill,
    restart: async () => {
      kill()
      running = (await start(first.port)).server
    },
  }
}
