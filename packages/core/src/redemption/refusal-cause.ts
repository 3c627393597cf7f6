/** Why a redemption came to nothing: the tag and the words of what its hold or its reservation was refused for. */
import * as t from 'io-ts'
import { Note } from '../kernel/text.ts'

export const RefusalCause = t.strict({ tag: t.string, en: Note, zh: Note }, 'RefusalCause')
export type RefusalCause = t.TypeOf<typeof RefusalCause>
