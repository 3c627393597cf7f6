/**
 * Which node of a cluster to speak with. The hosts are asked one after another, as the client itself would ask them; but the
 * client's question cannot be taken back, and keeps a process that has closed its store alive until its time is over.
 */
import { EventStoreDBClient, NotLeaderError } from '@eventstore/db-client'
import { determineBestNode } from '@eventstore/db-client/dist/Client/discovery.js'
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js'
import { GossipClient } from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import type gossip from '@eventstore/db-client/generated/gossip_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import { type ChannelCredentials, credentials, Metadata } from '@grpc/grpc-js'
import { settingsOf } from '../client-settings.ts'
import type { Connection } from '../connection.ts'
import type { NodePreference } from '../connection-options.ts'

interface Host {
  readonly address: string
  readonly port: number
}

type Settings = ReturnType<typeof settingsOf>

type Members = Parameters<typeof determineBestNode>[1]

const BETWEEN_TRIES_MILLIS = 100

const credentialsOf = ({ security }: Settings): ChannelCredentials => {
  if (!('rootCertificate' in security) && !('userCertFile' in security)) {
    return security.insecure ? credentials.createInsecure() : credentials.createSsl()
  }
  const { rootCertificate, userKeyFile, userCertFile } = security
  return credentials.createSsl(rootCertificate, userKeyFile, userCertFile)
}

const membersIn = (cluster: gossip.ClusterInfo): Members =>
  cluster.getMembersList().map((member) => {
    const place = member.getHttpEndPoint()
    return {
      timeStamp: Number(member.getTimeStamp()),
      state: Number(member.getState()),
      isAlive: member.getIsAlive(),
      ...(place === undefined ? {} : { httpEndpoint: { address: place.getAddress(), port: place.getPort() } }),
    }
  })

/** Undefined: it did not answer. */
const askHost = (
  { address, port }: Host,
  settings: Settings,
  millis: number,
  ending: AbortSignal,
): Promise<Members | undefined> =>
  new Promise((resolve) => {
    const client = new GossipClient(`${address}:${port}`, credentialsOf(settings))
    const options = { deadline: Date.now() + millis }
    const call = client.read(new shared.Empty(), new Metadata(), options, (error, cluster) => {
      ending.removeEventListener('abort', hangUp)
      client.close()
      resolve(error === null ? membersIn(cluster) : undefined)
    })
    const hangUp = (): void => call.cancel()
    ending.addEventListener('abort', hangUp)
    if (ending.aborted) hangUp()
  })

/** In any order, but who has just failed comes last. */
const inOrder = (hosts: ReadonlyArray<Host>, failed: string | undefined): ReadonlyArray<Host> =>
  hosts
    .map((host) => ({ host, rank: `${host.address}:${host.port}` === failed ? 1 : Math.random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ host }) => host)

/** `host:port`; undefined: nobody told. */
const find = async (
  { discoveryMillis, discoveryTries }: Connection,
  settings: Settings,
  failed: string | undefined,
  ending: AbortSignal,
): Promise<string | undefined> => {
  for (let tries = 0; tries < discoveryTries && !ending.aborted; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MILLIS))
    for (const host of inOrder(settings.endpoints, failed)) {
      const members = ending.aborted ? undefined : await askHost(host, settings, discoveryMillis, ending)
      const best = members === undefined ? undefined : determineBestNode(settings.discovery.nodePreference, members)
      if (best !== undefined) return `${best.address}:${best.port}`
    }
  }
  return undefined
}

const placeOf = ({ address, port }: Host): string => `${address}:${port}`

/** What the client keeps to itself and its kind: reached as its kind. */
abstract class Reach extends EventStoreDBClient {
  static steer(client: EventStoreDBClient, connection: Connection, settings: Settings, ending: AbortSignal) {
    const reach = client as Reach
    const { handleError, resolveUri } = reach
    let leader: string | undefined
    let failed: string | undefined
    // The client tells of a failure to nobody while it looks for another node, which would end the process.
    reach.handleError = async (stub, error) => {
      const known = convertToCommandError(error)
      leader = known instanceof NotLeaderError ? placeOf(known.leader) : undefined
      failed = stub.getChannel().getTarget().replace(/^\w+:/, '')
      await handleError(stub, error).catch(() => undefined)
    }
    if (!connection.isCluster) return client
    reach.resolveUri = async () => {
      const told = leader
      leader = undefined
      // Of itself the client finds nobody, and takes note of it.
      return told ?? (await find(connection, settings, failed, ending)) ?? resolveUri()
    }
    return client
  }
}

/** A client of one node, or of the node that is found. `ending`: nobody is asked any more. Opens nothing yet. */
export const clientOf = (
  connection: Connection,
  preference: NodePreference,
  ending: AbortSignal,
): EventStoreDBClient => {
  const settings = settingsOf(connection, preference)
  const { common, discovery, endpoints, first, security, user } = settings
  const client = connection.isCluster
    ? new EventStoreDBClient({ ...common, ...discovery, endpoints }, security, user)
    : new EventStoreDBClient({ ...common, endpoint: first }, security, user)
  return Reach.steer(client, connection, settings, ending)
}
