/** A field that may be absent. */
import * as t from 'io-ts'

export type OptionalCodec<C extends t.Mixed> = t.UnionC<[C, t.UndefinedC]>

/** A field that may be absent, which is the same as `undefined`; `null` is not. */
export const optional = <C extends t.Mixed>(codec: C): OptionalCodec<C> => t.union([codec, t.undefined])
