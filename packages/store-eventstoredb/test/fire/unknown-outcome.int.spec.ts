import { status } from '@grpc/grpc-js'
import { statusError } from '@lovebank/eventstoredb-testserver'
import { createExecutor, type Wish } from '@lovebank/runtime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append, event, idsOf, openScene, requestAfter, type Scene, tenant } from './scene.ts'

const IN_SILENCE = { kind: 'drop-acknowledgement', error: undefined } as const
const SHORT = { timeoutMillis: 200 }
const UNKNOWN = { _tag: 'Left', left: { tag: 'DeadlineExceeded', isOutcomeUnknown: true } }

const accessDenied = statusError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

describe('an append whose outcome is unknown', () => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene()
  })
  afterEach(() => scene.close())

  it('says so where the server is silent until the deadline, and its retry answers as the first time would', async () => {
    const { server, store } = scene
    const request = requestAfter(0, event(), event())
    server.faults.inject('append', IN_SILENCE)
    expect(await store.append(request, SHORT)()).toMatchObject(UNKNOWN)
    const again = await append(store, request)
    expect(again).toMatchObject({ firstRevision: 0, lastRevision: 1 })
    expect(await idsOf(store)).toEqual(request.events.map(({ eventId }) => eventId))
    expect(server.log().recordsOf(request.stream).at(-1)?.position).toBe(again.position)
  })

  it('says so where nothing was written, and its retry writes', async () => {
    const { server, store } = scene
    const request = requestAfter(0, event())
    server.faults.inject('append', { kind: 'hold' })
    expect(await store.append(request, SHORT)()).toMatchObject(UNKNOWN)
    expect(await idsOf(store)).toEqual([])
    expect(await append(store, request)).toMatchObject({ firstRevision: 0 })
    expect(await idsOf(store)).toHaveLength(1)
  })

  it('is found once where the server writes it after the caller gave up and asked again', async () => {
    const { server, store } = scene
    const request = requestAfter(0, event())
    server.faults.inject('append', { kind: 'late', millis: 300 })
    expect(await store.append(request, SHORT)()).toMatchObject(UNKNOWN)
    const again = await append(store, request)
    server.log().ids.forgetAll()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await idsOf(store)).toHaveLength(1)
    expect(await append(store, request)).toEqual({ ...again, isRepeat: true })
  })

  it('counts as a repeat when it is sent again: what stands there may be other than what is sent', async () => {
    const { server, store } = scene
    const [one, two] = [event('first wish'), event('first wish')]
    server.faults.inject('append', IN_SILENCE)
    await store.append(requestAfter(0, one, two), SHORT)()
    const otherWish = { ...one, data: { type: 'PointsDeposited', note: 'another wish' } }
    expect(await append(store, requestAfter(0, otherWish))).toMatchObject({ lastRevision: 0, isRepeat: true })
  })

  it('is known for a part of what another caller wrote meanwhile', async () => {
    const { server, store } = scene
    const [one, two] = [event(), event()]
    server.faults.inject('append', { kind: 'delay', millis: 200 })
    const later = append(store, requestAfter(0, one))
    expect(await append(store, requestAfter(0, one, two))).toMatchObject({ lastRevision: 1, isRepeat: false })
    expect(await later).toMatchObject({ lastRevision: 0, isRepeat: true })
  })

  it('is not taken for another wish under the same id', async () => {
    const { server, store } = scene
    const executor = createExecutor({ tenant, store })
    const found = (name: string): Wish => ({
      type: 'FoundTown',
      commandId: '00000000-0000-4000-8000-000000000001',
      actor: { kind: 'person', personId: 'mayor' },
      code: 'T',
      name,
      administratorName: 'Li',
    })
    server.faults.inject('append', IN_SILENCE)
    expect(await executor.execute(found('Hetoudian'), SHORT)()).toMatchObject({ left: { isOutcomeUnknown: true } })
    expect(await executor.execute(found('Rivertown'))()).toMatchObject({ left: { tag: 'CommandIdReused' } })
    expect(await executor.execute(found('Hetoudian'))()).toMatchObject({ right: { isRepeat: true } })
  })

  it('stays unknown where the server then refuses the user', async () => {
    const { server, store } = scene
    const lost = statusError(status.UNAVAILABLE, 'lost')
    server.faults.inject('append', { kind: 'drop-acknowledgement', error: lost })
    server.faults.inject('append', { kind: 'fail', error: accessDenied })
    const request = requestAfter(0, event())
    expect(await store.append(request)()).toMatchObject({ _tag: 'Left', left: { isOutcomeUnknown: true } })
    expect(await idsOf(store)).toHaveLength(1)
  })

  it('is not unknown where the server refuses the user at once', async () => {
    scene.server.faults.inject('append', { kind: 'fail', error: accessDenied })
    const refused = await scene.store.append(requestAfter(0, event()))()
    expect(refused).toMatchObject({ _tag: 'Left', left: { tag: 'InvalidRequest' } })
  })

  it('is answered with the same place by another adapter', async () => {
    const { server, store, openAnother } = scene
    const another = await openAnother()
    const request = requestAfter(0, event(), event())
    server.faults.inject('append', IN_SILENCE)
    await store.append(request, SHORT)()
    const { isRepeat: _isRepeat, ...place } = await append(another, request)
    expect(place).toEqual({ firstRevision: 0, lastRevision: 1, position: expect.any(Number) })
    expect(await idsOf(another)).toHaveLength(2)
  })

  it('is one for every caller whose connection another call has broken', async () => {
    const { server, store } = scene
    const requests = Array.from({ length: 20 }, (_, index) => ({
      ...requestAfter(0, event()),
      stream: `fire.account-a${index}` as ReturnType<typeof requestAfter>['stream'],
    }))
    const broken = statusError(status.UNAVAILABLE, 'broken')
    server.faults.inject('append', { kind: 'delay', millis: 50 }, { times: 15, when: (name) => !name.endsWith('a7') })
    server.faults.inject('append', { kind: 'fail', error: broken }, { when: (name) => name.endsWith('a7') })
    const answers = await Promise.all(requests.map((request) => store.append(request, { timeoutMillis: 5_000 })()))
    expect(answers.filter(({ _tag }) => _tag === 'Right')).toHaveLength(20)
    expect(new Set(await idsOf(store)).size).toBe(20)
  })
})
