/** How a value that cannot be built wrong is declared: a codec whose name becomes the brand of its type. */
import * as t from 'io-ts'

/** A text that satisfied the rule called `Name`. */
export type BrandedText<Name extends string> = t.Branded<string, { readonly [K in Name]: symbol }>

/** A number that satisfied the rule called `Name`. */
export type BrandedNumber<Name extends string> = t.Branded<number, { readonly [K in Name]: symbol }>

export type BrandedTextCodec<Name extends string> = t.Type<BrandedText<Name>, string, unknown>

export type BrandedNumberCodec<Name extends string> = t.Type<BrandedNumber<Name>, number, unknown>

/** A codec for texts that obey `isValid`; the brand keeps one kind of text from standing in for another. */
export const brandedText = <Name extends string>(
  name: Name,
  isValid: (text: string) => boolean,
): BrandedTextCodec<Name> => t.brand(t.string, (text): text is BrandedText<Name> => isValid(text), name)

/** A codec for numbers that obey `isValid`. */
export const brandedNumber = <Name extends string>(
  name: Name,
  isValid: (value: number) => boolean,
): BrandedNumberCodec<Name> => t.brand(t.number, (value): value is BrandedNumber<Name> => isValid(value), name)
