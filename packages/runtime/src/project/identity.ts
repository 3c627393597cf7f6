/**
 * What a read model is told apart by: its name, its declared version, and a digest of the codecs of the events it is made of.
 * With another codec an event means another thing, so that the read model is built anew though nobody raised its version.
 */
import { createHash } from 'node:crypto'
import { type Shape, shapeOfEvent } from '../system/shape-of.ts'

/** What of a projection tells it apart. */
export interface Identified {
  readonly name: string
  readonly version: number
  readonly handles: ReadonlyArray<string>
}

type ShapeOfEvent = (type: string) => Shape

const DIGEST_LENGTH = 10

const known = new WeakMap<Identified, string>()

/** In whatever order the types are listed. `shapeOf`: what is known of a type of event; absent: what the catalogue says. */
export const codecsDigest = (types: ReadonlyArray<string>, shapeOf: ShapeOfEvent = shapeOfEvent): string =>
  createHash('sha256')
    .update(JSON.stringify(types.toSorted().map(shapeOf)))
    .digest('base64url')
    .slice(0, DIGEST_LENGTH)

/** `balances@3-x1Yz…`. Worked out once for each projection. */
export const identityOf = (projection: Identified): string => {
  const before = known.get(projection)
  if (before !== undefined) return before
  const identity = `${projection.name}@${projection.version}-${codecsDigest(projection.handles)}`
  known.set(projection, identity)
  return identity
}
