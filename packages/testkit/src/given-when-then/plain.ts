/** What a spec writes instead of branded values: the plain texts and numbers, with absent fields left out. */

type Absentable<Fields> = { [Key in keyof Fields]-?: undefined extends Fields[Key] ? Key : never }[keyof Fields]

type WithAbsent<Fields> = Omit<Fields, Absentable<Fields>> & Partial<Pick<Fields, Absentable<Fields>>>

/** The plain form of a value inside a message, however deep it lies. */
type PlainValue<Value> =
  Value extends ReadonlyArray<infer Member>
    ? ReadonlyArray<PlainValue<Member>>
    : Value extends object
      ? WithAbsent<{ [Key in keyof Value]: PlainValue<Value[Key]> }>
      : Value

/** The plain form of one message, member by member of a union, without the keys `Without`. */
export type Plain<Output, Without extends PropertyKey = never> = Output extends object
  ? PlainValue<Omit<Output, Without>>
  : Output
