/** What a volunteer may consent to. Each consent is for one purpose, and taken back as easily as given (PIPL, art. 14 and 15). */
import * as t from 'io-ts'

/**
 * The full name in publicity; that others may check a certificate; a guardian's, to a minor's service; to be seen as a member by
 * organisations outside the town's own (timeoverflow#789).
 */
export const ConsentPurpose = t.union(
  [t.literal('publicity'), t.literal('certificate-check'), t.literal('guardian'), t.literal('other-organisations')],
  'ConsentPurpose',
)
export type ConsentPurpose = t.TypeOf<typeof ConsentPurpose>
