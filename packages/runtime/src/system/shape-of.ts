/** What a codec is made of, by kind and name, whatever the values: what tells one schema from another. */
import { entryOf } from '@lovebank/core'
import type * as t from 'io-ts'

export type Shape = string | { readonly [part: string]: Shape } | ReadonlyArray<Shape>

type Parts = Readonly<Record<string, unknown>>

const isCodec = (part: unknown): part is t.Mixed => typeof part === 'object' && part !== null && 'validate' in part

export const shapeOfCodec = (codec: t.Mixed): Shape => {
  const { type, types, props } = codec as unknown as Parts
  if (isCodec(type)) return [codec.name, shapeOfCodec(type)]
  if (Array.isArray(types)) return [codec.name, ...types.filter(isCodec).map(shapeOfCodec)]
  if (typeof props !== 'object' || props === null) return codec.name
  return Object.fromEntries(
    Object.entries(props).flatMap(([key, part]) => (isCodec(part) ? [[key, shapeOfCodec(part)]] : [])),
  )
}

/** An event's type, the version in which it is written, and its codec; of a type that the catalogue does not know, its name. */
export const shapeOfEvent = (type: string): ReadonlyArray<Shape> => {
  const entry = entryOf(type)
  return entry === undefined ? [type] : [type, String(entry.version), shapeOfCodec(entry.codec)]
}
