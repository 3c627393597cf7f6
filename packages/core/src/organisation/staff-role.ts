/** The offices to which a person can be appointed at a unit. What each may do stands in `rights/`. */
import * as t from 'io-ts'

export const StaffRole = t.union(
  [
    t.literal('administrator'),
    t.literal('social-worker'),
    t.literal('village-director'),
    t.literal('child-director'),
    t.literal('child-supervisor'),
    t.literal('shopkeeper'),
    t.literal('auditor'),
  ],
  'StaffRole',
)
export type StaffRole = t.TypeOf<typeof StaffRole>

/** The offices as the town calls them. */
export const roleInChinese = (role: StaffRole): string => chinese[role]

const chinese: Readonly<Record<StaffRole, string>> = {
  administrator: '管理员',
  'social-worker': '社工',
  'village-director': '村主任',
  'child-director': '儿童主任',
  'child-supervisor': '儿童督导员',
  shopkeeper: '超市管理员',
  auditor: '审计员',
}
