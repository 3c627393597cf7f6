/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { OrganisationCommand } from './commands.ts'
import type { OrganisationEvent } from './events.ts'
import type { OrganisationRefusal } from './refusals.ts'
import { appointStaff } from './rules/appoint-staff.ts'
import { closeUnit } from './rules/close-unit.ts'
import { establishUnit } from './rules/establish-unit.ts'
import { foundTown } from './rules/found-town.ts'
import { relieveStaff } from './rules/relieve-staff.ts'
import { renameUnit } from './rules/rename-unit.ts'
import type { OrganisationState } from './state.ts'

export const decide = (
  command: OrganisationCommand,
  state: OrganisationState,
): Decision<OrganisationRefusal, OrganisationEvent> => {
  switch (command.type) {
    case 'FoundTown':
      return foundTown(command, state)
    case 'EstablishUnit':
      return establishUnit(command, state)
    case 'RenameUnit':
      return renameUnit(command, state)
    case 'CloseUnit':
      return closeUnit(command, state)
    case 'AppointStaff':
      return appointStaff(command, state)
    case 'RelieveStaff':
      return relieveStaff(command, state)
  }
}

/** A new unit lies where its parent lies; the town itself, before it is founded, lies nowhere. */
export const scopeOf = (command: OrganisationCommand): Scope => {
  switch (command.type) {
    case 'FoundTown':
      return {}
    case 'EstablishUnit':
      return { unitId: command.parentId }
    case 'RenameUnit':
    case 'CloseUnit':
    case 'AppointStaff':
    case 'RelieveStaff':
      return { unitId: command.unitId }
  }
}
