/** What the organisation refuses, and its words. */
import type { PersonId, UnitId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { UnitCode } from '../kernel/text.ts'
import { roleInChinese, type StaffRole } from './staff-role.ts'
import type { UnitKind } from './unit-kind.ts'

export const townNotFounded = defineRefusal('TownNotFounded', {
  en: () => 'The town has not been founded yet, so it has no units and no offices. Found it first.',
  zh: () => '本镇尚未建立,没有单位,也没有职务。请先建立本镇。',
})
export type TownNotFounded = RefusalOf<typeof townNotFounded>

export const townAlreadyFounded = defineRefusal('TownAlreadyFounded', {
  en: (_: { readonly townId: UnitId }) =>
    'The town was founded before, and there is only one. Establish stations, villages and grid cells under it.',
  zh: () => '本镇已经建立,只能有一个。请在其下设立社会工作站、村和网格。',
})
export type TownAlreadyFounded = RefusalOf<typeof townAlreadyFounded>

export const founderNotAPerson = defineRefusal('FounderNotAPerson', {
  en: (f: { readonly policy: string }) =>
    `The policy “${f.policy}” cannot found a town, because its founder becomes its administrator. Let a person do it.`,
  zh: (f) => `自动规则“${f.policy}”不能建立本镇,因为建立者就是管理员。请由本人办理。`,
})
export type FounderNotAPerson = RefusalOf<typeof founderNotAPerson>

export const unitNotFound = defineRefusal('UnitNotFound', {
  en: (f: { readonly unitId: UnitId }) => `There is no unit ${f.unitId} in the town. Check its code.`,
  zh: (f) => `本镇没有单位 ${f.unitId}。请核对单位代码。`,
})
export type UnitNotFound = RefusalOf<typeof unitNotFound>

export const unitNotOpen = defineRefusal('UnitNotOpen', {
  en: (f: { readonly unitId: UnitId }) =>
    `The unit ${f.unitId} was closed and takes in nothing new. Choose an open unit.`,
  zh: (f) => `单位 ${f.unitId} 已撤销,不能再办理。请选择在用的单位。`,
})
export type UnitNotOpen = RefusalOf<typeof unitNotOpen>

export const unitCodeTaken = defineRefusal('UnitCodeTaken', {
  en: (f: { readonly code: UnitCode }) =>
    `The code ${f.code} belongs to another unit, open or closed, and is never given twice. Choose a new code.`,
  zh: (f) => `代码 ${f.code} 已属于另一个单位(含已撤销的),不能重复使用。请另选代码。`,
})
export type UnitCodeTaken = RefusalOf<typeof unitCodeTaken>

export const parentKindWrong = defineRefusal('ParentKindWrong', {
  en: (f: {
    readonly kind: UnitKind
    readonly parentKind: UnitKind
    /** undefined where such a unit stands under nothing */
    readonly expected: UnitKind | undefined
  }) =>
    f.expected === undefined
      ? `A ${f.kind} stands under no other unit, so it cannot be established under a ${f.parentKind}.`
      : `A ${f.kind} stands under a ${f.expected}, not under a ${f.parentKind}. Choose a ${f.expected} for it.`,
  zh: (f) =>
    f.expected === undefined
      ? `${kindInChinese(f.kind)}没有上级,不能设在${kindInChinese(f.parentKind)}之下。`
      : `${kindInChinese(f.kind)}应设在${kindInChinese(f.expected)}之下,不能设在${kindInChinese(f.parentKind)}之下。请改选上级单位。`,
})
export type ParentKindWrong = RefusalOf<typeof parentKindWrong>

const kindInChinese = (kind: UnitKind): string =>
  ({ town: '镇', station: '社会工作站', village: '自然村', 'grid-cell': '网格' })[kind]

export const unitHasOpenUnits = defineRefusal('UnitHasOpenUnits', {
  en: (f: { readonly unitId: UnitId; readonly open: ReadonlyArray<UnitCode> }) =>
    `The unit ${f.unitId} still has open units below it (${f.open.join(', ')}). Close them first.`,
  zh: (f) => `单位 ${f.unitId} 之下还有在用的单位(${f.open.join('、')})。请先撤销它们。`,
})
export type UnitHasOpenUnits = RefusalOf<typeof unitHasOpenUnits>

export const officeAlreadyHeld = defineRefusal('OfficeAlreadyHeld', {
  en: (f: { readonly personId: PersonId; readonly role: StaffRole; readonly unitId: UnitId }) =>
    `${f.personId} is ${f.role} at ${f.unitId} already. There is nothing left to do.`,
  zh: (f) => `${f.personId} 在 ${f.unitId} 已任${roleInChinese(f.role)},无需再次任命。`,
})
export type OfficeAlreadyHeld = RefusalOf<typeof officeAlreadyHeld>

export const officeNotHeld = defineRefusal('OfficeNotHeld', {
  en: (f: { readonly personId: PersonId; readonly role: StaffRole; readonly unitId: UnitId }) =>
    `${f.personId} is not ${f.role} at ${f.unitId}, so cannot be relieved of it. Check the role and the unit.`,
  zh: (f) => `${f.personId} 在 ${f.unitId} 并未担任${roleInChinese(f.role)},无法免去。请核对职务和单位。`,
})
export type OfficeNotHeld = RefusalOf<typeof officeNotHeld>

export const lastAdministrator = defineRefusal('LastAdministrator', {
  en: (f: { readonly personId: PersonId }) =>
    `Without ${f.personId} the town would have no administrator, and nobody could appoint anybody. Appoint another first.`,
  zh: (f) => `没有 ${f.personId},本镇就没有管理员,将无人可以任命。请先任命另一名管理员。`,
})
export type LastAdministrator = RefusalOf<typeof lastAdministrator>

export const organisationRefusals = {
  townNotFounded,
  townAlreadyFounded,
  founderNotAPerson,
  unitNotFound,
  unitNotOpen,
  unitCodeTaken,
  parentKindWrong,
  unitHasOpenUnits,
  officeAlreadyHeld,
  officeNotHeld,
  lastAdministrator,
}

export type OrganisationRefusal =
  | TownNotFounded
  | TownAlreadyFounded
  | FounderNotAPerson
  | UnitNotFound
  | UnitNotOpen
  | UnitCodeTaken
  | ParentKindWrong
  | UnitHasOpenUnits
  | OfficeAlreadyHeld
  | OfficeNotHeld
  | LastAdministrator
