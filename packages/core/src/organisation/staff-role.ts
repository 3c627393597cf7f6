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
