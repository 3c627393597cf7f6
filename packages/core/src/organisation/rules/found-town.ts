/** The first of all commands: the town comes to be, and who asks becomes its administrator. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { unitIdOf } from '../../kernel/derive.ts'
import type { FoundTown } from '../commands.ts'
import type { StaffAppointed, UnitEstablished } from '../events.ts'
import { type FounderNotAPerson, founderNotAPerson, type TownAlreadyFounded, townAlreadyFounded } from '../refusals.ts'
import type { OrganisationState } from '../state.ts'

/** Refuses: TownAlreadyFounded, FounderNotAPerson. */
export const foundTown = (
  command: FoundTown,
  state: OrganisationState,
): Decision<TownAlreadyFounded | FounderNotAPerson, UnitEstablished | StaffAppointed> => {
  if (state.kind === 'Founded') return refuse(townAlreadyFounded({ townId: state.townId }))
  if (command.actor.kind === 'policy') return refuse(founderNotAPerson({ policy: command.actor.name }))
  const unitId = unitIdOf(command.code)
  return accept<UnitEstablished | StaffAppointed>(
    { type: 'UnitEstablished', unitId, code: command.code, kind: 'town', name: command.name, parentId: undefined },
    {
      type: 'StaffAppointed',
      personId: command.actor.personId,
      role: 'administrator',
      unitId,
      name: command.administratorName,
    },
  )
}
