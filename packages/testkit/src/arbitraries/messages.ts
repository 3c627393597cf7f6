/** Any command and any event of the bank, well-formed but in no order that makes sense: what totality is tested with. */
import { Command, DomainEvent } from '@lovebank/core'
import type fc from 'fast-check'
import { arbitraryOf } from './arbitrary-of.ts'

export const anyCommand = (): fc.Arbitrary<Command> => arbitraryOf(Command)

export const anyEvent = (): fc.Arbitrary<DomainEvent> => arbitraryOf(DomainEvent)
