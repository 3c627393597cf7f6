/**
 * Marks the fields that hold personal data (names, phones, addresses, notes on people), so that a later layer can encrypt
 * them for each person and erase them by destroying a key, while the ledger survives (PIPL 47).
 */
import * as t from 'io-ts'

/** `subject` names the sibling field whose value says whose data this is. */
export class PersonalType<A, O> extends t.Type<A, O, unknown> {
  readonly _tag = 'PersonalType'
  readonly codec: t.Type<A, O, unknown>
  readonly subject: string
  constructor(subject: string, codec: t.Type<A, O, unknown>) {
    super(codec.name, codec.is, codec.validate, codec.encode)
    this.subject = subject
    this.codec = codec
  }
}

export const personal = <A, O>(subject: string, codec: t.Type<A, O, unknown>): PersonalType<A, O> =>
  new PersonalType(subject, codec)
