/** Events of the adapter's own, beside those of the ledger. */
import { randomUUID } from 'node:crypto'
import type { WireEvent, WireProposal } from './wire.ts'

export const proposalOf = (type: string, data: object): WireProposal => ({
  id: randomUUID(),
  type,
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.from('{}'),
})

/** What we wrote ourselves, read back. */
export const contentOf = <A>({ data }: WireEvent): A => JSON.parse(Buffer.from(data).toString('utf8')) as A
