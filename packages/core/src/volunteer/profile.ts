/** Who a volunteer is. All of it is personal data; what rules need of it (the age band) is stored beside it as a fact. */
import * as t from 'io-ts'
import { brandedText } from '../kernel/branded.ts'
import { optional } from '../kernel/optional.ts'
import { IdentityNumber, Name } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

/** 5 to 20 digits, with `+` or `-`. One phone may serve a whole family: it is never a key. */
export const Phone = brandedText('Phone', (text) => /^\+?\d[\d-]{3,18}\d$/.test(text))

export const Profile = t.strict(
  {
    name: Name,
    birthDate: LocalDate,
    phone: optional(Phone),
    identityNumber: optional(IdentityNumber),
    address: optional(Name),
  },
  'Profile',
)
export type Profile = t.TypeOf<typeof Profile>

/** A minor serves only with the consent of a guardian (Shandong's regulations on volunteer service, art. 10). */
export const NamedGuardian = t.strict({ name: Name, relation: Name, phone: optional(Phone) }, 'NamedGuardian')
export type NamedGuardian = t.TypeOf<typeof NamedGuardian>

/** The same as the log has it: the first registrations did not ask for the relation. */
export const Guardian = t.strict({ name: Name, relation: optional(Name), phone: optional(Phone) }, 'Guardian')
export type Guardian = t.TypeOf<typeof Guardian>
