/** Version 1 of events that tell an age band called them `child` and `youth`; today they tell the years. */
import type { StoredFields, Upcaster } from './entry.ts'

const bandNamed = (band: unknown): unknown => {
  if (band === 'child') return 'under-14'
  return band === 'youth' ? '14-to-17' : band
}

export const ageBandsRenamed: Upcaster = {
  from: 1,
  to: 2,
  upcast: (fields: StoredFields) => ({ ...fields, ageBand: bandNamed(fields['ageBand']) }),
}
