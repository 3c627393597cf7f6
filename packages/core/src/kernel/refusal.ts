/** A refusal: a value, never an exception, with the facts that a clerk needs and its words in two languages. */

export interface Messages<Facts> {
  readonly en: (facts: Facts) => string
  readonly zh: (facts: Facts) => string
}

/** Builds one kind of refusal, and knows its words. */
export interface RefusalDefinition<Tag extends string, Facts extends object> {
  (facts: Facts): { readonly tag: Tag } & Facts
  readonly tag: Tag
  readonly messages: Messages<Facts>
}

/** Tag and facts are permanent: others match on them. The words may improve. */
export const defineRefusal = <Tag extends string, Facts extends object>(
  tag: Tag,
  messages: Messages<Facts>,
): RefusalDefinition<Tag, Facts> => Object.assign((facts: Facts) => ({ tag, ...facts }), { tag, messages })

export type RefusalOf<Definition extends (facts: never) => unknown> = ReturnType<Definition>
