/**
 * durable appends at EventStoreDB through the adapter, by 1 caller and by 64, against the bare client's fastest safe way: a unary
 * append, which the client makes where credentials are named. Its batched append is faster and not safe: all clients of a process
 * share one list of promises, so that one broken connection answers for another, and a lost answer is waited for without end
 */
import { type Credentials, jsonEvent, NO_STREAM } from '@eventstore/db-client'
import type { Revision, StreamName } from '@lovebank/core'
import type { ExpectedVersion, NewEvent } from '@lovebank/runtime'
import { accountNamed, depositInto, streamOf } from './accounts.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'
import { type BothSides, openBothSides } from './test-server.ts'
import { sendBy } from './town.ts'

const CALLERS = 64

/** To one stream, one after another: whoever begins a stream must ask whether it was deleted, whoever adds to it need not. */
const APPENDS_EACH = 10

/** Not sent to a server without TLS: it only keeps the client from its batched append. */
const credentials = { username: 'bench', password: 'bench' }

interface Planned {
  readonly stream: StreamName
  /** each of them is an append of its own */
  readonly events: ReadonlyArray<NewEvent>
}

/** Each is a stream of its own, over all laps. */
let streams = 0

const plan = (): Planned => {
  streams += 1
  const accountId = accountNamed(streams)
  const first = streams * APPENDS_EACH
  const events = Array.from({ length: APPENDS_EACH }, (_, count) => depositInto(accountId, first + count))
  return { stream: streamOf(accountId), events }
}

type Append = (stream: StreamName, revision: number, event: NewEvent) => Promise<void>

const side = (name: string, callers: number, appends: number, append: Append): Side => ({
  name: `${name}, ${callers}`,
  run: () => {
    const planned = Array.from({ length: Math.ceil(appends / APPENDS_EACH) }, plan)
    return timed(planned.length * APPENDS_EACH, () =>
      sendBy(callers, planned.length, async (count) => {
        const { stream, events } = planned[count] ?? plan()
        for (const [revision, event] of events.entries()) await append(stream, revision, event)
      }),
    )
  },
})

const throughAdapter =
  ({ store }: BothSides): Append =>
  async (stream, revision, event) => {
    const expected: ExpectedVersion =
      revision === 0 ? { kind: 'no-stream' } : { kind: 'at', revision: (revision - 1) as Revision }
    const written = await store.append({ stream, expected, events: [event] })()
    if (written._tag === 'Left') throw new Error(written.left.message)
  }

const throughBare =
  ({ bare }: BothSides, options: { readonly credentials?: Credentials }): Append =>
  async (stream, revision, { eventId, type, data, metadata }) => {
    const proposed = jsonEvent({ id: eventId, type, data: { ...data }, metadata: { ...metadata } })
    await bare.appendToStream(stream, proposed, {
      expectedRevision: revision === 0 ? NO_STREAM : BigInt(revision - 1),
      ...options,
    })
  }

const run = async ({ scale }: Sizes) => {
  const sides = await openBothSides()
  const one = Math.ceil(1_000 * scale)
  const many = Math.ceil((6_400 * scale) / CALLERS) * CALLERS
  const ofCallers = (callers: number, appends: number): ReadonlyArray<Side> => [
    side('adapter', callers, appends, throughAdapter(sides)),
    side('bare client, safe', callers, appends, throughBare(sides, { credentials })),
    side('bare client, batched and not safe', callers, appends, throughBare(sides, {})),
  ]
  const measured = await measureInTurn([...ofCallers(1, one), ...ofCallers(CALLERS, many)])
  await sides.close()
  const ratio = (callers: number) =>
    medianOf(measured, `adapter, ${callers}`) / medianOf(measured, `bare client, safe, ${callers}`)
  return {
    rows: measured.map(({ name, median }) => ({ 'side, callers': name, 'appends a second': perSecond(median) })),
    figures: [
      { name: 'ratio with 1 caller', value: ratio(1), unit: '× the bare client', atLeast: 0.8 },
      { name: 'ratio with 64 callers', value: ratio(CALLERS), unit: '× the bare client', atLeast: 0.7 },
    ],
  }
}

await runBench('eventstoredb-append', run)
