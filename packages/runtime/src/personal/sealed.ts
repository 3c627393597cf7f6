/**
 * How an event with personal data lies in a store. The fields are taken out of the data and stand beside them as `sealed`, each
 * with the person under whose key it is; the digest of the command, by which its wording could be guessed, is sealed under all
 * of them together. Nothing of it depends on today's catalogue.
 */
import { createHash } from 'node:crypto'
import type { KeyOwner, Keys } from '../ports/keyring.ts'

export interface SealedField {
  readonly field: string
  readonly subject: string
  /** null: the person was erased before it came in, and it was not kept */
  readonly box: string | null
}

export interface SealedDigest {
  readonly subjects: ReadonlyArray<string>
  readonly box: string | null
}

/** Whose key it is. A subject is the id of a person, an account, a redemption …; one of another tenant is somebody else. */
export const keyOwner = (tenant: string, subject: string): KeyOwner => `${tenant}/${subject}`

/** One key of several, which is gone with the first of them. Undefined: one is destroyed. */
export const jointKey = (keys: Keys, owners: ReadonlyArray<KeyOwner>): Uint8Array | undefined => {
  const hash = createHash('sha256')
  for (const owner of owners) {
    const key = keys.get(owner)
    if (key === undefined || key === 'destroyed') return undefined
    hash.update(key)
  }
  return hash.digest()
}

/** The field of the metadata that says that an event is sealed, and holds the digest. */
export const SEALED_DIGEST = 'sealedDigest'
/** The field of the data beside the facts. */
export const SEALED_FIELDS = 'sealed'

/** What a box of an event is bound to. */
export const DIGEST_PLACE = 'metadata.commandDigest'
