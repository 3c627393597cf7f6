/** The clause that runs random scripts against the store and against the model, and compares every answer. */
import type { Position, Revision, StreamName, TenantId } from '@lovebank/core'
import type { AppendRequest, EventStore, ExpectedVersion, StoredEvent } from '@lovebank/runtime'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { eventsOf, follow, rightOf } from '../answers.ts'
import type { Clause, OpenedStore } from '../clause.ts'
import { at, freshTenant, mixedEvents, streamOf } from '../samples.ts'
import { type Mark, type ModelAnswer, type ModelEvent, type ModelStore, modelStore } from './model-store.ts'
import { type Step, script } from './script.ts'

const SCRIPTS = 50

interface Run {
  readonly model: ModelStore
  readonly opened: OpenedStore<EventStore>
  readonly tenants: ReadonlyArray<TenantId>
  readonly sent: Array<{ readonly tenant: TenantId; readonly request: AppendRequest }>
  store: EventStore
}

const tenantAt = (run: Run, index: number): TenantId => run.tenants[index] ?? freshTenant()

const streamAt = (tenant: TenantId, index: number): StreamName => streamOf(tenant, `s${index}`)

const briefly = ({ eventId, type, stream, revision }: StoredEvent): ModelEvent => ({ eventId, type, stream, revision })

const expectedOf = (expected: (Step & { kind: 'append' })['expected'], length: number): ExpectedVersion => {
  if (typeof expected === 'string') return { kind: expected }
  return at(Math.max(0, length - 1 + expected.off))
}

/** Sends an append to both; the adapter's position becomes a place that later reads may start from. */
const send = async (run: Run, tenant: TenantId, request: AppendRequest): Promise<void> => {
  const expected = run.model.append(tenant, request)
  const answer = await run.store.append(request)()
  if (isLeft(answer)) {
    const actual = answer.left.tag === 'Conflict' ? { conflictAt: answer.left.actual } : answer.left
    return expect(actual).toEqual(expected)
  }
  const { position, ...actual } = answer.right
  expect(actual as ModelAnswer).toEqual(expected)
  if (!actual.isRepeat) run.model.mark(tenant, position)
}

const appendStep = (run: Run, step: Step & { kind: 'append' }): Promise<void> => {
  const tenant = tenantAt(run, step.tenant)
  const stream = streamAt(tenant, step.stream)
  const expected = expectedOf(step.expected, run.model.streamOf(stream).length)
  const request = { stream, expected, events: mixedEvents(step.count) }
  // Only these two expectations promise that a repeat is recognised.
  if (expected.kind === 'no-stream' || expected.kind === 'at') run.sent.push({ tenant, request })
  return send(run, tenant, request)
}

const repeatStep = async (run: Run, { which }: Step & { kind: 'repeat' }): Promise<void> => {
  const sent = run.sent[which % Math.max(1, run.sent.length)]
  if (sent !== undefined) await send(run, sent.tenant, sent.request)
}

const inOrder = (events: ReadonlyArray<ModelEvent>, isBackward: boolean, limit: number | undefined) =>
  (isBackward ? events.toReversed() : events).slice(0, limit)

const readStreamStep = async (run: Run, step: Step & { kind: 'read-stream' }): Promise<void> => {
  const { isBackward, pageSize, limit, from } = step
  const stream = streamAt(tenantAt(run, step.tenant), step.stream)
  const within = run.model
    .streamOf(stream)
    .filter(({ revision }) => from === undefined || (isBackward ? revision <= from : revision >= from))
  const direction = isBackward ? 'backward' : 'forward'
  const options = { direction, pageSize, limit, from: from as Revision | undefined } as const
  const actual = await eventsOf(run.store.readStream(stream, options))
  expect(actual.map(briefly)).toEqual(inOrder(within, isBackward, limit))
}

const ofTypes = (events: ReadonlyArray<ModelEvent>, types: ReadonlyArray<string> | undefined) =>
  events.filter(({ type }) => types?.includes(type) !== false)

const markAt = (run: Run, tenant: TenantId, which: number | undefined): Mark | undefined => {
  const marks = run.model.marksOf(tenant)
  return which === undefined ? undefined : marks[which % Math.max(1, marks.length)]
}

const readAllStep = async (run: Run, step: Step & { kind: 'read-all' }): Promise<void> => {
  const { isBackward, pageSize, limit, types } = step
  const tenant = tenantAt(run, step.tenant)
  const mark = markAt(run, tenant, step.mark)
  const all = run.model.eventsOf(tenant)
  const within = isBackward
    ? all.slice(0, mark === undefined ? undefined : mark.count - 1)
    : all.slice(mark?.count ?? 0)
  const direction = isBackward ? 'backward' : 'forward'
  const actual = await eventsOf(run.store.readAll(tenant, { direction, pageSize, limit, types, from: mark?.position }))
  expect(actual.map(briefly)).toEqual(inOrder(ofTypes(within, types), isBackward, limit))
}

const subscribeStep = async (run: Run, step: Step & { kind: 'subscribe' }): Promise<void> => {
  const tenant = tenantAt(run, step.tenant)
  const mark = markAt(run, tenant, step.mark)
  const expected = ofTypes(run.model.eventsOf(tenant).slice(mark?.count ?? 0), step.types)
  const pages = await follow(run.store, tenant, {
    after: mark?.position,
    pageSize: step.pageSize,
    types: step.types,
    count: expected.length,
    whenLive: () => Promise.resolve(),
  })
  expect(pages.flatMap((page) => page.events).map(briefly)).toEqual(expected)
}

const headStep = async (run: Run, step: Step & { kind: 'head' }): Promise<void> => {
  const tenant = tenantAt(run, step.tenant)
  const expected: Position | undefined = run.model.marksOf(tenant).at(-1)?.position
  expect(await rightOf(run.store.head(tenant))).toBe(expected)
}

const carryOut = async (run: Run, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'append':
      return appendStep(run, step)
    case 'repeat':
      return repeatStep(run, step)
    case 'read-stream':
      return readStreamStep(run, step)
    case 'read-all':
      return readAllStep(run, step)
    case 'subscribe':
      return subscribeStep(run, step)
    case 'head':
      return headStep(run, step)
    case 'reopen':
      run.store = (await run.opened.reopen?.()) ?? run.store
  }
}

export const agreesWithModel: Clause<EventStore> = {
  name: 'agrees with a simple model over random scripts of appends, repeats, reads and subscriptions',
  run: async (open) => {
    const property = fc.asyncProperty(script, async (steps) => {
      const opened = await open()
      const tenants = [freshTenant(), freshTenant()]
      const run: Run = { model: modelStore(), opened, store: opened.store, tenants, sent: [] }
      try {
        for (const step of steps) await carryOut(run, step)
      } finally {
        await opened.close()
      }
    })
    // Where a script fails, fast-check names the seed and the path that lead to it.
    await fc.assert(property, { numRuns: SCRIPTS })
  },
}
