/** What a tracer is told: where each command began, how it ended, and what a policy of one's own was refused. */
import { inAnswerTo, type Keyword, type Policy } from '@lovebank/core'
import { expect, it } from 'vitest'
import { clockAtNoon, countedIds, foundTown, registerVolunteer, tenant, uuid } from '../../test/town-scene.ts'
import { memoryStore, openBank, type SpanFields, type Tracer } from '../index.ts'

const name = 'eager' as Keyword

/** Asks to close each unit, to which no policy is entitled. */
const eager: Policy<null> = {
  name,
  version: 1,
  initialState: null,
  evolve: (state) => state,
  react: (_, recorded) =>
    recorded.event.type === 'UnitEstablished'
      ? [{ command: { type: 'CloseUnit', ...inAnswerTo(recorded, name, 'close'), unitId: recorded.event.unitId } }]
      : [],
}

/** Writes both ends of each span as one line. */
const writingTo = (lines: Array<SpanFields>): Tracer => ({
  start: (_, began) => ({ end: (ended) => lines.push({ ...began, ...ended }) }),
})

it('tells how each command ended, and by which refusal', async () => {
  const lines: Array<SpanFields> = []
  const bank = openBank({ tenant, store: memoryStore(), tracer: writingTo(lines), policies: [], clock: clockAtNoon })
  await bank.execute(foundTown)()
  await bank.execute({ ...registerVolunteer(2), actor: { kind: 'person', personId: 'passer-by' } })()
  expect(lines).toEqual([
    { type: 'FoundTown', commandId: uuid(1), outcome: 'Executed' },
    { type: 'RegisterVolunteer', commandId: uuid(2), outcome: 'Refused', refusal: 'NotEntitled' },
  ])
})

it('tells what a policy was refused, which nobody else is told', async () => {
  const lines: Array<SpanFields> = []
  const parts = { tenant, store: memoryStore(), clock: clockAtNoon, ids: countedIds() }
  const bank = openBank({ ...parts, tracer: writingTo(lines), policies: [eager] })
  await bank.execute(foundTown)()
  expect(await bank.settle()()).toMatchObject({ _tag: 'Right' })
  expect(lines.at(-1)).toMatchObject({ type: 'CloseUnit', policy: 'eager', outcome: 'Refused', refusal: 'NotEntitled' })
})
