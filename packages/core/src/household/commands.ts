/** What can be asked of the town's register of households. */
import * as t from 'io-ts'
import { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { HouseholdNumber, Keyword } from '../kernel/text.ts'
import { EndKinship, LiftSpendingRestriction, RecordKinship, RestrictSpending } from './kinship-commands.ts'
import { Heirs, Members, MOST_MEMBERS, Pooling, SplitShares } from './member.ts'
import { Standing } from './standing.ts'

/** The household's id follows from its number, so that no number is given twice. The head is one of the members. */
export const FormHousehold = command('FormHousehold', {
  number: HouseholdNumber,
  unitId: UnitId,
  headId: PersonId,
  members: Members,
  pooling: Pooling,
})
export type FormHousehold = t.TypeOf<typeof FormHousehold>

export const AddMember = command('AddMember', { householdId: HouseholdId, personId: PersonId, relation: Keyword })
export type AddMember = t.TypeOf<typeof AddMember>

/** They leave alone and take nothing of what is pooled; to take a share, split the household. */
export const RemoveMember = command('RemoveMember', { householdId: HouseholdId, personId: PersonId })
export type RemoveMember = t.TypeOf<typeof RemoveMember>

export const NameHead = command('NameHead', { householdId: HouseholdId, headId: PersonId })
export type NameHead = t.TypeOf<typeof NameHead>

export const MoveHousehold = command('MoveHousehold', { householdId: HouseholdId, unitId: UnitId })
export type MoveHousehold = t.TypeOf<typeof MoveHousehold>

/** From now on. `heirs`: who has what was pooled so far, in whole parts; asked for where the pooling ends. */
export const ChangePooling = command('ChangePooling', { householdId: HouseholdId, pooling: Pooling, heirs: Heirs })
export type ChangePooling = t.TypeOf<typeof ChangePooling>

/** `shares`: of what is pooled, in whole parts; asked for where the household pools its points. */
export const SplitHousehold = command('SplitHousehold', {
  householdId: HouseholdId,
  number: HouseholdNumber,
  unitId: UnitId,
  headId: PersonId,
  leaving: list(PersonId, 1, MOST_MEMBERS),
  shares: optional(SplitShares),
})
export type SplitHousehold = t.TypeOf<typeof SplitHousehold>

/** `householdId` ends and goes into `intoId`. */
export const MergeHouseholds = command('MergeHouseholds', { householdId: HouseholdId, intoId: HouseholdId })
export type MergeHouseholds = t.TypeOf<typeof MergeHouseholds>

/** `heirs`: who has what was pooled, in whole parts; asked for where the household pools its points. */
export const DissolveHousehold = command('DissolveHousehold', { householdId: HouseholdId, heirs: Heirs })
export type DissolveHousehold = t.TypeOf<typeof DissolveHousehold>

/** By a policy: what another stream says about a person, member or not. `keptId`: in whose favour a duplicate ended. */
export const NoteStanding = command('NoteStanding', {
  personId: PersonId,
  standing: Standing,
  keptId: optional(PersonId),
})
export type NoteStanding = t.TypeOf<typeof NoteStanding>
export * from './kinship-commands.ts'

export const HouseholdCommand = t.union(
  [
    FormHousehold,
    AddMember,
    RemoveMember,
    NameHead,
    MoveHousehold,
    ChangePooling,
    SplitHousehold,
    MergeHouseholds,
    DissolveHousehold,
    NoteStanding,
    RecordKinship,
    EndKinship,
    RestrictSpending,
    LiftSpendingRestriction,
  ],
  'HouseholdCommand',
)
export type HouseholdCommand = t.TypeOf<typeof HouseholdCommand>
