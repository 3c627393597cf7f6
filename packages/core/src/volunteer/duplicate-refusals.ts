/** What is refused where two records may be one person's, and its words. */
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const sameRecord = defineRefusal('SameRecord', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `Both ids are those of the record ${f.volunteerId}. Name two different records.`,
  zh: (f) => `两个编号均为同一档案 ${f.volunteerId}。请填写两份不同的档案。`,
})
export type SameRecord = RefusalOf<typeof sameRecord>

export const alreadyDuplicate = defineRefusal('AlreadyDuplicate', {
  en: (f: { readonly volunteerId: PersonId; readonly keptId: PersonId }) =>
    `The record ${f.volunteerId} ended as a duplicate in favour of ${f.keptId}. Go on with that one.`,
  zh: (f) => `档案 ${f.volunteerId} 为重复登记,已并归 ${f.keptId}。请在后者办理。`,
})
export type AlreadyDuplicate = RefusalOf<typeof alreadyDuplicate>

export const markedDistinct = defineRefusal('MarkedDistinct', {
  en: (f: { readonly volunteerId: PersonId; readonly otherId: PersonId }) =>
    `It was established before that ${f.volunteerId} and ${f.otherId} are different people. Check whom you mean.`,
  zh: (f) => `此前已核实 ${f.volunteerId} 与 ${f.otherId} 并非同一人。请核对所指档案。`,
})
export type MarkedDistinct = RefusalOf<typeof markedDistinct>
