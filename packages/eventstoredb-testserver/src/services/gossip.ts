/** Gossip: who belongs to the cluster, and who leads it just now. */
import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import { ticks, uuid } from '../wire/shared.ts'
import type { ServiceContext } from './context.ts'

type GossipCall = ServerUnaryCall<shared.Empty, gossip.ClusterInfo>

export interface Member {
  readonly id: string
  readonly host: string
  readonly port: number
  readonly isLeader: boolean
  readonly isAlive: boolean
}

/** The numbers of the wire: there is no enumeration in the package's JavaScript to take them from by name. */
const FOLLOWER = 6
const LEADER = 8

const memberOnWire = ({ id, host, port, isLeader, isAlive }: Member, now: number): gossip.MemberInfo => {
  const endPoint = new gossip.EndPoint()
  endPoint.setAddress(host)
  endPoint.setPort(port)
  const told = new gossip.MemberInfo()
  told.setInstanceId(uuid(id))
  told.setTimeStamp(ticks(now))
  told.setState(isLeader ? LEADER : FOLLOWER)
  told.setIsAlive(isAlive)
  told.setHttpEndPoint(endPoint)
  return told
}

export const createGossip =
  ({ log, faults }: ServiceContext, members: () => ReadonlyArray<Member>) =>
  async (call: GossipCall, callback: sendUnaryData<gossip.ClusterInfo>): Promise<void> => {
    const over = new AbortController()
    call.once('cancelled', () => over.abort())
    const fault = await faults.meet('gossip', '', over.signal)
    if (over.signal.aborted) return
    if (fault?.kind === 'fail') return callback(fault.error)
    const cluster = new gossip.ClusterInfo()
    cluster.setMembersList(members().map((member) => memberOnWire(member, log.now())))
    callback(null, cluster)
  }
