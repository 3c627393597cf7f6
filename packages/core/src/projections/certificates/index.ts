/** The public check of certificates. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `checkCertificate`. */
export const certificates = defineProjection({
  name: 'certificates',
  version: 1,
  initialState,
  handles,
  tables: { byNumber: [] },
  apply,
  partitioning,
})

export * from './check-certificate.ts'
export type { Certificates } from './fold.ts'
