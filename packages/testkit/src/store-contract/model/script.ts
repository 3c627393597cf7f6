/** Random scripts against a store, small enough to be read when they shrink. */
import fc from 'fast-check'
import { SAMPLE_TYPES } from '../samples.ts'

interface ReadShape {
  readonly isBackward: boolean
  readonly pageSize: number
  readonly limit: number | undefined
}

/** Tenants and streams are numbers here; the run gives them names. */
export type Step =
  | {
      readonly kind: 'append'
      readonly tenant: number
      readonly stream: number
      readonly count: number
      /** `at` is relative to where the stream stands: 0 is right */
      readonly expected: 'any' | 'no-stream' | 'exists' | { readonly off: number }
    }
  | { readonly kind: 'repeat'; readonly which: number }
  | ({
      readonly kind: 'read-stream'
      readonly tenant: number
      readonly stream: number
      readonly from: number | undefined
    } & ReadShape)
  | ({
      readonly kind: 'read-all'
      readonly tenant: number
      readonly mark: number | undefined
      readonly types: ReadonlyArray<string> | undefined
    } & ReadShape)
  | {
      readonly kind: 'subscribe'
      readonly tenant: number
      readonly mark: number | undefined
      readonly types: ReadonlyArray<string> | undefined
      readonly pageSize: number
    }
  | { readonly kind: 'head'; readonly tenant: number }
  | { readonly kind: 'reopen' }

const upTo = (most: number) => fc.integer({ min: 0, max: most })
const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined })

const tenant = upTo(1)
const stream = upTo(1)
const types = maybe(fc.subarray([...SAMPLE_TYPES]))
const pageSize = fc.integer({ min: 1, max: 5 })
const readShape = { isBackward: fc.boolean(), pageSize, limit: maybe(upTo(6)) }

const expected = fc.oneof(
  fc.constantFrom('any' as const, 'no-stream' as const, 'exists' as const),
  fc.record({ off: fc.constantFrom(0, 0, 0, -1, 1, -2) }),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      tenant,
      stream,
      count: fc.integer({ min: 1, max: 6 }),
      expected,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: upTo(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('read-stream' as const),
      tenant,
      stream,
      from: maybe(upTo(8)),
      ...readShape,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('read-all' as const), tenant, mark: maybe(upTo(8)), types, ...readShape }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('subscribe' as const), tenant, mark: maybe(upTo(8)), types, pageSize }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head' as const), tenant }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
)

export const script: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(step, {
  minLength: 1,
  maxLength: 30,
  size: 'max',
})
