/** What a step comes to: a wish that somebody utters, or time that passes. */
import type { Command, CommandHeader, CommandId, Instant } from '@lovebank/core'
import type * as t from 'io-ts'
import { commandOf, person } from '../given-when-then/examples.ts'

/** The command is complete once the town knows its id and its moment. */
export interface Wish {
  readonly kind: 'wish'
  readonly command: (commandId: CommandId, occurredAt: Instant) => Command
}

export type Move = Wish | { readonly kind: 'wait'; readonly minutes: number }

/** What it asks for shows only when its turn has come: a pick-up code that an earlier wish brought about. */
export const later = (asked: () => Wish): Wish => ({
  kind: 'wish',
  command: (commandId, occurredAt) => asked().command(commandId, occurredAt),
})

export const wait = (minutes: number): Move => ({ kind: 'wait', minutes })

type Fields<C extends t.Mixed> = Omit<Parameters<typeof commandOf<C>>[1], keyof CommandHeader>

/** A person wishes it: now, or at another moment of which the town hears only now. */
export const wish = <C extends t.Mixed>(by: string, codec: C, fields: Fields<C>, at?: string): Wish => ({
  kind: 'wish',
  command: (commandId, now) => {
    const header = { commandId, occurredAt: at ?? now, actor: person(by) }
    return commandOf(codec, { ...fields, ...header } as Parameters<typeof commandOf<C>>[1]) as Command
  },
})
