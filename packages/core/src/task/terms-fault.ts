/** What the terms of a task must be. Refuses: MinorsInCallOut. */
import { type MinorsInCallOut, minorsInCallOut } from './refusals.ts'
import { admitsMinorsToCallOut, type Terms } from './terms.ts'

/** Undefined where all is well. */
export const termsFault = (terms: Terms): MinorsInCallOut | undefined =>
  terms.commandingUnitId !== undefined && admitsMinorsToCallOut(terms)
    ? minorsInCallOut({ commandingUnitId: terms.commandingUnitId })
    : undefined
