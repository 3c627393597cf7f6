/** Short texts that people type: bounded, not blank, without control characters. */
import { type BrandedText, brandedText } from './branded.ts'

const isPlain =
  (most: number) =>
  (text: string): boolean =>
    text.length <= most && text.trim().length > 0 && !/\p{Cc}/u.test(text) && text.isWellFormed()

/** A name or title, 1 to 100 characters. */
export const Name = brandedText('Name', isPlain(100))
export type Name = BrandedText<'Name'>

/** A remark or a reason in a person's own words, 1 to 1,000 characters. */
export const Note = brandedText('Note', isPlain(1_000))
export type Note = BrandedText<'Note'>

/** A key of a list that the town keeps itself (category, skill, measure): 1 to 40 of `a-z 0-9 -`. */
export const Keyword = brandedText('Keyword', (text) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text))
export type Keyword = BrandedText<'Keyword'>

/** The number on a volunteer's card, as the town prints it: 1 to 32 of `A-Z 0-9 -`. */
export const VolunteerNumber = brandedText('VolunteerNumber', (text) => /^[A-Z0-9][A-Z0-9-]{0,31}$/.test(text))
export type VolunteerNumber = BrandedText<'VolunteerNumber'>

/** The number of a household in the town's register: 1 to 32 of `A-Z 0-9 -`. */
export const HouseholdNumber = brandedText('HouseholdNumber', (text) => /^[A-Z0-9][A-Z0-9-]{0,31}$/.test(text))
export type HouseholdNumber = BrandedText<'HouseholdNumber'>

/** The code of a unit, as the town prints it: 1 to 32 of `A-Z 0-9 -`. */
export const UnitCode = brandedText('UnitCode', (text) => /^[A-Z0-9][A-Z0-9-]{0,31}$/.test(text))
export type UnitCode = BrandedText<'UnitCode'>

/** What hangs at the place of a shift for those who come: six digits. */
export const CheckInCode = brandedText('CheckInCode', (text) => /^\d{6}$/.test(text))
export type CheckInCode = BrandedText<'CheckInCode'>

/** What a person shows at the counter to take their goods: six digits. */
export const PickupCode = brandedText('PickupCode', (text) => /^\d{6}$/.test(text))
export type PickupCode = BrandedText<'PickupCode'>

/** The number on a certificate of service, as its issuer prints it: 1 to 32 of `A-Z 0-9 -`. */
export const CertificateNumber = brandedText('CertificateNumber', (text) => /^[A-Z0-9][A-Z0-9-]{0,31}$/.test(text))
export type CertificateNumber = BrandedText<'CertificateNumber'>

/** A resident identity number: 17 digits and a digit or X. Its check digit is not computed: old cards carry wrong ones. */
export const IdentityNumber = brandedText('IdentityNumber', (text) => /^\d{17}[\dX]$/.test(text))
export type IdentityNumber = BrandedText<'IdentityNumber'>
