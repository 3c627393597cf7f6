/** A single EventStoreDB in this process, to be talked to over a real socket and made to fail in every way. */
import { randomUUID } from 'node:crypto'
import { ServerCredentials } from '@grpc/grpc-js'
import type { Faults } from './faults.ts'
import type { Log } from './log/log.ts'
import { openLogPlace } from './log/log-place.ts'
import { openNode } from './node.ts'
import type { Behaviour } from './services/context.ts'

export interface TestServerOptions {
  /** absent: any that is free */
  readonly port?: number | undefined
  /** where the log outlives a kill; absent: it lives in memory, and a restart finds it as it was */
  readonly file?: string | undefined
  /** milliseconds since 1970; absent: the machine's clock */
  readonly now?: (() => number) | undefined
  readonly behaviour?: Partial<Behaviour> | undefined
  /** bytes; absent: 1 MiB, as the real server has it */
  readonly maxAppendBytes?: number | undefined
}

export interface TestServer {
  readonly port: number
  readonly connectionString: string
  readonly faults: Faults
  /** The log itself, to look at or to write to behind everybody's back. */
  readonly log: () => Log
  readonly openCalls: () => number
  readonly kill: () => void
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export const ONE_MEBIBYTE = 1024 * 1024

export const USUAL_BEHAVIOUR: Behaviour = {
  sendsCaughtUp: true,
  sendsEndCheckpoint: false,
  takesPlacesBeyondEnd: false,
  hasBatchAppend: true,
}

export const openTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const { file, now = Date.now, maxAppendBytes = ONE_MEBIBYTE } = options
  const place = openLogPlace({ file, now, maxAppendBytes })
  const id = randomUUID()
  const node = await openNode(
    {
      log: place.log,
      behaviour: { ...USUAL_BEHAVIOUR, ...options.behaviour },
      credentials: ServerCredentials.createInsecure(),
      interceptors: [],
      members: () => [{ id, host: '127.0.0.1', port: node.port, isLeader: true, isAlive: true }],
      refusalToWrite: () => undefined,
    },
    options.port,
  )
  return {
    port: node.port,
    connectionString: `esdb://127.0.0.1:${node.port}?tls=false`,
    faults: node.faults,
    log: place.log,
    openCalls: node.openCalls,
    kill: node.kill,
    restart: async () => {
      node.kill()
      place.restart()
      await node.restart()
    },
    close: async () => {
      node.kill()
      node.faults.clear()
      place.close()
    },
  }
}
