/**
 * A certificate tells, under a number that anyone can check, how long a volunteer served and in what. Free of charge, issued
 * by a unit that answers for it, and never a matter of points.
 */
import type { Decider } from '../kernel/decider.ts'
import { certificateIdOf } from '../kernel/derive.ts'
import type { CertificateCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { CertificateEvent } from './events.ts'
import type { CertificateRefusal } from './refusals.ts'
import { type CertificateState, evolve, initialState } from './state.ts'

export const certificate: Decider<CertificateState, CertificateCommand, CertificateEvent, CertificateRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => certificateIdOf(command.number),
  scopeOf,
}
