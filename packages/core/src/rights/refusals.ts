/** What is refused for want of a right, and its words. */
import type { CommandType } from '../commands.ts'
import type { PersonId, UnitId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Unit } from '../organisation/state.ts'
import { granteeInChinese, granteeInEnglish } from './grantee-names.ts'
import type { Grantee } from './matrix.ts'

const namesOf = (units: ReadonlyArray<Pick<Unit, 'name'>>, or: string): string =>
  units.map((unit) => unit.name).join(or)

export const notEntitled = defineRefusal('NotEntitled', {
  en: (f: {
    readonly command: CommandType
    readonly actor: string
    readonly entitled: ReadonlyArray<Grantee>
    /** the units in which the case lies; none where it lies in none that the books know */
    readonly unitIds: ReadonlyArray<UnitId>
    /** those units and the ones above them: where an office would reach the case */
    readonly reachedFrom: ReadonlyArray<Pick<Unit, 'unitId' | 'name'>>
  }) =>
    `${f.actor} may not ${f.command}: it is for ${f.entitled.map(granteeInEnglish).join(', ')}, ${
      f.reachedFrom.length === 0
        ? 'with an office at the town, because what it concerns lies in no unit on the books. Check the ids, or ask the town.'
        : `with an office at ${namesOf(f.reachedFrom, ' or ')}. Ask one of them.`
    }`,
  zh: (f) =>
    `${f.actor} 无权办理 ${f.command}:此事由${f.entitled.map(granteeInChinese).join('、')}办理,${
      f.reachedFrom.length === 0
        ? '且须在镇级任职,因为所涉对象不在任何已登记的单位。请核对编号,或请镇里办理。'
        : `且须在 ${namesOf(f.reachedFrom, ' 或 ')} 任职。请由其中一人办理。`
    }`,
})
export type NotEntitled = RefusalOf<typeof notEntitled>

export const ownCase = defineRefusal('OwnCase', {
  en: (f: { readonly command: CommandType; readonly personId: PersonId }) =>
    `${f.personId} may not ${f.command} here: nobody decides their own case. Ask somebody else with the same office.`,
  zh: (f) => `${f.personId} 不能在此办理 ${f.command}:任何人不得处理与自己有关的事项。请由同职务的其他人办理。`,
})
export type OwnCase = RefusalOf<typeof ownCase>

export const rightsRefusals = { notEntitled, ownCase }

export type RightsRefusal = NotEntitled | OwnCase
