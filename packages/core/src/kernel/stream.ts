/** Where an aggregate's events lie: `<tenant>.<aggregate>-<id>`, for example `hetoudian.account-018f…`. */
import { type BrandedText, brandedText } from './branded.ts'
import type { TenantId } from './ids.ts'

export const aggregateNames = [
  'organisation',
  'volunteer',
  'household',
  'appraisal',
  'ratecard',
  'task',
  'account',
  'allowance',
  'clearing',
  'welfare',
  'shop',
  'redemption',
  'certificate',
] as const
export type AggregateName = (typeof aggregateNames)[number]

export const StreamName = brandedText('StreamName', (text) =>
  /^[a-z][a-z0-9]{0,31}\.[a-z]{1,32}-[a-z0-9][a-z0-9-]{0,63}$/.test(text),
)
export type StreamName = BrandedText<'StreamName'>

/** An aggregate and the id of one of its kind. */
export interface StreamKey {
  readonly aggregate: AggregateName
  readonly id: string
}

/** The id of the streams of which a tenant has one: its organisation, its households, its rate cards and its welfare. */
export const THE_TOWN = 'town'

/** `<tenant>.<aggregate>-<id>`, as stores name streams. */
export const streamName = (tenant: TenantId, key: StreamKey): StreamName =>
  `${tenant}.${key.aggregate}-${key.id}` as StreamName

/** The aggregate and id in a stream's name; undefined where no known aggregate stands there. */
export const streamKeyOf = (stream: StreamName): StreamKey | undefined => {
  const dot = stream.indexOf('.')
  const dash = stream.indexOf('-', dot)
  const aggregate = aggregateNames.find((name) => name === stream.slice(dot + 1, dash))
  return aggregate === undefined ? undefined : { aggregate, id: stream.slice(dash + 1) }
}
