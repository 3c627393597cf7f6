/** Law 11 over the work of workers: what each reads, folds and sends, put together, is the whole. */
import { readFileSync } from 'node:fs'
import {
  type DomainEvent,
  decodeRecorded,
  everyProjection,
  type Position,
  type Projection,
  projections,
  type RecordedEvent,
  type VolunteerRecords,
} from '@lovebank/core'
import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { tenant } from '../../../test/town-scene.ts'
import type { StoredEvent } from '../../index.ts'
import { identityOf } from '../identity.ts'
import { partitionOf } from '../partition.ts'
import { foldShare } from './fold-share.ts'
import type { Errand } from './messages.ts'
import { createStateReader, textsOf } from './state-texts.ts'
import type { ShareReader } from './worker-module.ts'

/** The lives of towns over which every fold is held to its digest. */
const history = new URL('../../../../core/fixtures/histories/1.ndjson', import.meta.url)
const lives: ReadonlyArray<ReadonlyArray<StoredEvent>> = readFileSync(history, 'utf8')
  .trim()
  .split('\n\n')
  .map((life) => life.split('\n').map((line) => JSON.parse(line)))

const recordedOf = (stored: StoredEvent): RecordedEvent<DomainEvent> => {
  const decoded = decodeRecorded(stored)
  if (decoded._tag === 'Left') throw new Error(decoded.left.errors.join())
  return decoded.right
}

/** Reads in pages of three what a store with these events would give. */
const readerOf = (log: ReadonlyArray<StoredEvent>): ShareReader => ({
  async *readShare(_tenant, { share, types, upTo }) {
    const isOurs = ({ stream, type, position }: StoredEvent): boolean =>
      position <= upTo &&
      types.includes(type) &&
      (share === undefined || partitionOf(stream, share.partitions) === share.partition)
    const ours = log.filter(isOurs)
    for (let from = 0; from < ours.length; from += 3) yield right({ events: ours.slice(from, from + 3) })
  },
  close: () => Promise.resolve(),
})

const errandOf = (projection: Projection<unknown>, partition: number, partitions: number, upTo: number): Errand => ({
  tenant,
  identity: identityOf(projection),
  module: 'none',
  options: null,
  share: { partition, partitions },
  upTo: upTo as Position,
})

const workedOut = async (errand: Errand, log: ReadonlyArray<StoredEvent>): Promise<unknown> => {
  const folded = await foldShare(errand, { openReader: () => () => Promise.reject() }, readerOf(log), () => undefined)
  if (folded._tag === 'Left') return folded.left
  const reader = createStateReader()
  for (const text of textsOf(folded.right)) reader.take(text)
  return reader.state()
}

const parted = everyProjection.flatMap((projection) => {
  const { partitioning } = projection
  return partitioning === undefined ? [] : [{ projection, partitioning }]
})

describe('workers', () => {
  it('law 11: fold together what one would fold alone, up to where they were asked', async () => {
    const parameters = [fc.constantFrom(...lives), fc.integer({ min: 1, max: 5 }), fc.nat()] as const
    await fc.assert(
      fc.asyncProperty(...parameters, async (log, workers, cut) => {
        const upTo = log[cut % log.length]?.position ?? 0
        const before = log.filter(({ position }) => position <= upTo).map(recordedOf)
        for (const { projection, partitioning } of parted) {
          const errands = Array.from({ length: workers }, (_, index) => errandOf(projection, index + 1, workers, upTo))
          const states = await Promise.all(errands.map((errand) => workedOut(errand, log)))
          const whole = before.reduce(projection.apply, projection.initialState())
          const together = states.reduce((one, other) => partitioning.merge(one, other))
          expect(together, projection.name).toEqual(JSON.parse(JSON.stringify(whole)))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('fold nobody twice where they part by a key', async () => {
    const records = projections.volunteerRecords as Projection<unknown>
    const numbersOf = (state: unknown): ReadonlyArray<string> => Object.keys((state as VolunteerRecords).volunteers)
    for (const log of lives) {
      const upTo = log.at(-1)?.position ?? 0
      const whole = numbersOf(await workedOut(errandOf(records, 1, 1, upTo), log))
      const parts = await Promise.all([1, 2, 3].map((each) => workedOut(errandOf(records, each, 3, upTo), log)))
      expect(parts.flatMap(numbersOf).toSorted()).toEqual(whole.toSorted())
    }
  })

  it('tell where an event lies that cannot be read', async () => {
    const balances = projections.balances as Projection<unknown>
    const bad = {
      type: 'AccountOpened',
      stream: 'hetoudian.account-li',
      revision: 0,
      position: 7,
      data: {},
      metadata: {},
    }
    expect(await workedOut(errandOf(balances, partitionOf(bad.stream, 3), 3, 9), [bad as never])).toMatchObject({
      tag: 'ProjectionStopped',
      badEvent: { position: 7, stream: 'hetoudian.account-li', type: 'AccountOpened' },
    })
  })

  it('refuse to fold another version of the read model than they were asked for', async () => {
    const balances = projections.balances as Projection<unknown>
    const errand = errandOf({ ...balances, version: balances.version + 1 }, 1, 1, 9)
    expect(await workedOut(errand, [])).toMatchObject({
      tag: 'ProjectionStoreFailed',
      error: { tag: 'InvalidRequest' },
    })
  })
})
