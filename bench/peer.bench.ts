/** balances rebuilt, against the same events in the SQLite event store of emmett: its own consumer, and its own batch read with a fold */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { balances, type Projection } from '@lovebank/core'
import { buildLog, type Log } from './log.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { fillPeer, installPeer, type Peer, type PeerEvent } from './peer-store.ts'
import { rebuilding, withStore } from './rebuilding.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

const EVENTS = 500_000
/** Its consumer is given a part of them only, or a run would take an hour. */
const CONSUMER_SHARE = 25
/** Events of a batch of the peer's; larger ones make it no faster. */
const BATCH = 1_000

const projection = balances as Projection<unknown>

/** The same fold for the peer, which hands over what is decoded already. */
const createFold = () => {
  let state = projection.initialState()
  let count = 0
  return (event: PeerEvent): number => {
    state = projection.apply(state, { event: event.data } as never)
    count += 1
    return count
  }
}

const consumerSide = (peer: Peer, log: Log, fileName: string): Side => ({
  name: 'emmett, its consumer',
  run: () => {
    const events = Math.ceil(log.events / CONSUMER_SHARE)
    return timed(events, async () => {
      const consumer = peer.getSQLiteEventStore({ fileName }).consumer()
      const fold = createFold()
      let count = 0
      consumer.processor({
        processorId: randomUUID(),
        startFrom: 'BEGINNING',
        eachMessage: (event) => {
          count = fold(event)
        },
        stopAfter: () => count >= events,
      })
      await consumer.start()
      await consumer.close()
      if (count < events) throw new Error(`the consumer gave ${count} of ${events} events`)
    })
  },
})

const batchSide = (peer: Peer, { events }: Log, fileName: string): Side => ({
  name: 'emmett, its batch read',
  run: () =>
    timed(events, async () => {
      const connection = peer.sqliteConnection({ fileName })
      const fold = createFold()
      let count = 0
      for (let after = 0n, isOver = false; !isOver; ) {
        const batch = await peer.readMessagesBatch(connection, { after, batchSize: BATCH })
        for (const event of batch.messages) count = fold(event)
        after = batch.currentGlobalPosition
        isOver = batch.messages.length === 0
      }
      connection.close()
      if (count !== events) throw new Error(`the batches gave ${count} of ${events} events`)
    }),
})

const run = async ({ scale }: Sizes) => {
  const log = await buildLog(Math.round(EVENTS * scale))
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-peer-'))
  const fileName = path.join(folder, 'peer.db')
  const peer = installPeer(process.env['LOVEBANK_BENCH_PEER'] ?? path.join(folder, 'packages'))
  await fillPeer(peer, log, fileName)
  const measured = await withStore(log, (store) =>
    measureInTurn([
      rebuilding(log, store, projection),
      batchSide(peer, log, fileName),
      consumerSide(peer, log, fileName),
    ]),
  )
  log.remove()
  rmSync(folder, { recursive: true, force: true })
  const against = (name: string): number => medianOf(measured, 'rebuilt from SQLite') / medianOf(measured, name)
  return {
    rows: measured.map(({ name, median }) => ({ side: name, 'events a second': perSecond(median) })),
    figures: [
      { name: 'against its consumer', value: against('emmett, its consumer'), unit: '×', atLeast: 20 },
      { name: 'against its batch read', value: against('emmett, its batch read'), unit: '×', atLeast: 3 },
    ],
  }
}

await runBench('peer', run)
