/**
 * The digest of a snapshot's schema: the shape of every event's codec and the version of the folds. A snapshot of another
 * schema is not used; the stream is read from its first event instead.
 */
import { createHash } from 'node:crypto'
import { catalogue } from '@lovebank/core'
import type * as t from 'io-ts'

type Shape = string | { readonly [part: string]: Shape } | ReadonlyArray<Shape>

type Parts = Readonly<Record<string, unknown>>

const isCodec = (part: unknown): part is t.Mixed => typeof part === 'object' && part !== null && 'validate' in part

/** The tree of a codec by kind and name: what it is made of, whatever the values. */
const shapeOf = (codec: t.Mixed): Shape => {
  const { type, types, props } = codec as unknown as Parts
  if (isCodec(type)) return [codec.name, shapeOf(type)]
  if (Array.isArray(types)) return [codec.name, ...types.filter(isCodec).map(shapeOf)]
  if (typeof props !== 'object' || props === null) return codec.name
  return Object.fromEntries(
    Object.entries(props).flatMap(([key, part]) => (isCodec(part) ? [[key, shapeOf(part)]] : [])),
  )
}

export const snapshotSchema = (foldVersion: string): string => {
  const shapes = Object.entries(catalogue).map(([type, { version, codec }]) => [type, String(version), shapeOf(codec)])
  return createHash('sha256')
    .update(JSON.stringify([foldVersion, shapes]))
    .digest('base64url')
    .slice(0, 22)
}
