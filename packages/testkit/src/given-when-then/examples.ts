/** Builds the values of a spec from plain texts and numbers, checked by their codec; a slip in a spec fails at once. */
import type { Actor, CommandHeader } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import type { Plain } from './plain.ts'

/** A value of the codec. Throws with the codec's own words where the plain value does not decode. */
export const exampleOf = <C extends t.Mixed>(codec: C, plain: Plain<t.OutputOf<C>>): t.TypeOf<C> =>
  decodedOf(codec, plain)

const decodedOf = <C extends t.Mixed>(codec: C, plain: unknown): t.TypeOf<C> => {
  const decoded = codec.decode(plain)
  if (isLeft(decoded)) throw new TypeError(`not a ${codec.name}: ${PathReporter.report(decoded).join('; ')}`)
  return decoded.right
}

/** An event of the codec from its plain facts; its type is the codec's name. */
export const eventOf = <C extends t.Mixed>(codec: C, facts: Plain<t.OutputOf<C>, 'type'>): t.TypeOf<C> =>
  decodedOf(codec, { ...facts, type: codec.name })

type PlainCommand<C extends t.Mixed> = Plain<t.OutputOf<C>, 'type' | keyof CommandHeader> &
  Partial<Pick<t.OutputOf<C>, keyof CommandHeader & keyof t.OutputOf<C>>>

/** Who asks in a spec that does not say: a person nobody else is. */
export const somebody = { kind: 'person', personId: 'somebody' } as const

/** The id of a spec's command where it does not matter. */
export const ANY_COMMAND_ID = '00000000-0000-4000-8000-000000000001'

/** When a spec happens where it does not say: the morning of 10 February 2026 in the town. */
export const ANY_MORNING = '2026-02-10T01:00:00.000Z'

/** A command of the codec from its plain fields; what of its header a spec does not name is filled in. */
export const commandOf = <C extends t.Mixed>(codec: C, fields: PlainCommand<C>): t.TypeOf<C> =>
  decodedOf(codec, {
    commandId: ANY_COMMAND_ID,
    actor: somebody,
    occurredAt: ANY_MORNING,
    ...fields,
    type: codec.name,
  })

/** An actor for a spec: this person. */
export const person = (personId: string): Actor => ({ kind: 'person', personId }) as Actor

/** An actor for a spec: this policy. */
export const policy = (name: string): Actor => ({ kind: 'policy', name }) as Actor
