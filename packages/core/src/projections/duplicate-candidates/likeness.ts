/** What makes two records look like one person's, as a digest, so that no name and no phone lies in a read model. */
import { nameBasedUuid } from '../../kernel/name-based-uuid.ts'
import type { VolunteerRegistered } from '../../volunteer/events.ts'

/** The root of these digests; another one would only build the read model anew. */
const LIKENESS = '0c2f0d4e-6f0b-5a53-9a5c-3f7b0f2f9a77'

/** Of name and phone together: the same name twice in a village is two people, and so is a family's one phone. Null without a phone. */
export const likenessOf = ({ name, phone }: VolunteerRegistered['profile']): string | null =>
  phone === undefined ? null : nameBasedUuid(`${name.replace(/\s/g, '')}/${digitsOf(phone)}`, LIKENESS)

/** However it was written: +86 before it or not, with hyphens or without. */
const digitsOf = (phone: string): string => phone.replaceAll('-', '').replace(/^\+86/, '')
