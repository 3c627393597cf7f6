/** The list of certificates that were issued lately, shown to the public. */
import { defineProjection } from '../projection.ts'
import { nameTables } from '../public-names.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `certificatesOnShow`. */
export const issuedCertificates = defineProjection({
  name: 'certificates-on-show',
  version: 2,
  initialState,
  handles,
  tables: { ...nameTables, issued: ['issuedOn'] },
  apply,
})

export { type CertificateOnShow, certificatesOnShow } from './certificates-on-show.ts'
export type { CertificatesShown } from './fold.ts'
