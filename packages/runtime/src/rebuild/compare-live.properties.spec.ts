/** Laid beside each other while one of them moves, two states are found to differ exactly where they do at the end. */
import type { Position, Projection } from '@lovebank/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entriesOf, rowsOf } from '../project/entries.ts'
import { createChecksum } from './checksum.ts'
import { compareLive } from './compare-live.ts'
import { createTouches } from './touches.ts'

type State = Record<string, Record<string, number> | number>

type Step = readonly [table: 'a' | 'b', key: string, change: 'add' | 'remove' | 'count' | 'copy']

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('a' as const, 'b' as const),
  fc.constantFrom('k', 'l', 'm', 'constructor'),
  fc.constantFrom('add' as const, 'remove' as const, 'count' as const, 'copy' as const),
)

const initial = (): State => ({ a: {}, b: {}, steps: 0 })

const take = (state: State, [table, key, change]: Step): State => {
  const rows = state[table] as Record<string, number>
  if (change === 'remove') Reflect.deleteProperty(rows, key)
  else if (change === 'add') rows[key] = (Object.hasOwn(rows, key) ? (rows[key] ?? 0) : 0) + 1
  // A row that is wrong makes another one wrong, which may have been compared before.
  else if (change === 'copy') rows['m'] = Object.hasOwn(rows, key) ? (rows[key] ?? 0) : 0
  else state['steps'] = Number(state['steps']) + 1
  return state
}

/** A reader of a list of steps, who stands after so many of them. */
const reader = (steps: ReadonlyArray<Step>, begin: State) => {
  const projection = {
    apply: (state: State, at: unknown) => take(state, steps[Number(at)] as Step),
  } as Projection<State>
  const touches = createTouches(projection)
  let state = begin
  let taken = 0
  const upTo = (end: number): void => {
    for (; taken < Math.min(end, steps.length); taken += 1) state = touches.projection.apply(state, taken as never)
  }
  const position = () => (taken - 1) as Position
  return { touches, upTo, state: () => state, keys: () => rowsOf(state), position, taken: () => taken }
}

const textsOf = (state: State) => new Map([...entriesOf(state)].map(([table, key, text]) => [`${table}/${key}`, text]))

const slips = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('k', 'l', 'z'), fc.nat(3)), { maxLength: 3 })

it('finds exactly the rows that differ when both stand at one position', async () => {
  const parts = [fc.array(step, { maxLength: 40 }), fc.nat(40), fc.nat(40), slips, fc.array(fc.nat(4))] as const
  await fc.assert(
    fc.asyncProperty(...parts, async (steps, oursAt, theirsAt, wrongs, moves) => {
      const wrong = initial()
      for (const [table, key, value] of wrongs) (wrong[table] as Record<string, number>)[key] = value
      const [ours, theirs] = [reader(steps, initial()), reader(steps, wrong)]
      ours.upTo(oursAt)
      theirs.upTo(theirsAt)
      const pace = [...moves]
      const move = () => theirs.upTo(theirs.taken() + (pace.shift() ?? 0))
      const compared = await compareLive<State, never>({
        rebuilt: ours,
        touches: ours.touches,
        catchUp: (position) => {
          ours.upTo(position + 1)
          return Promise.resolve(undefined).finally(move)
        },
        serving: theirs,
        pull: () => {
          theirs.upTo(ours.taken())
          return Promise.resolve(undefined)
        },
        mostDifferences: 100,
        signal: new AbortController().signal,
        onProgress: move,
      })
      if (compared === undefined || 'failure' in compared || compared.tag !== 'Compared') return expect.fail('no end')
      expect(ours.position()).toBe(theirs.position())
      const [mine, yours] = [textsOf(ours.state()), textsOf(theirs.state())]
      const keys = [...new Set([...mine.keys(), ...yours.keys()])].filter((key) => mine.get(key) !== yours.get(key))
      const found = compared.differences.map(({ table, key }) => `${table}/${key}`)
      expect([...found].toSorted()).toEqual(keys.toSorted())
      expect(compared.differing).toBe(keys.length)
      const sum = createChecksum()
      for (const entry of entriesOf(ours.state())) sum.add(...entry)
      expect(compared.rebuilt.checksum).toBe(sum.with(createChecksum()))
      expect(compared.serving.checksum === compared.rebuilt.checksum).toBe(keys.length === 0)
    }),
    { numRuns: 200 },
  )
})
