/** What can stand in a cell, and what to tell its writer where it cannot be read. */
import { Name, Note, type PersonId, personIdOf, UnitCode, type UnitId, unitIdOf, VolunteerNumber } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Type } from 'io-ts'
import { parseDate, parseMoment } from './dates.ts'
import { keywordOf } from './keywords.ts'
import { plain, written } from './plain.ts'
import type { Advice } from './problem.ts'
import { ownText, remembered } from './remembered.ts'

/** Reads one cell that is not blank. */
export interface Cell<A> {
  (text: string): Either<Advice, A>
  /** all that may stand there, where it is one of a few words */
  readonly words?: ReadonlyArray<string>
}

/** A cell whose texts hardly come back. */
const readAnew =
  <A>(read: (text: string) => A | undefined, zh: string, en: string): Cell<A> =>
  (text) => {
    const value = read(text)
    return value === undefined ? left({ zh, en }) : right(value)
  }

/** A cell in which the same few texts stand row after row. */
export const orAdvice = <A>(read: (text: string) => A | undefined, zh: string, en: string, most?: number): Cell<A> =>
  readAnew(remembered(read, most), zh, en)

const as =
  <A>(codec: Type<A, unknown, unknown>, clean: (text: string) => unknown) =>
  (text: string): A | undefined => {
    const value = clean(text)
    return codec.is(value) ? value : undefined
  }

export const date = orAdvice(parseDate, '不是日期,请写成 2026-02-10', 'is not a date: write it as 2026-02-10')

export const moment = readAnew(
  parseMoment,
  '不是日期和时间,请写成 2026-02-10 08:30',
  'is not a date with a time: write it as 2026-02-10 08:30',
)

export const name = orAdvice(as(Name, written), '名称应为 1 至 100 个字', 'must have 1 to 100 characters')

export const note = orAdvice(as(Note, written), '说明应为 1 至 1000 个字', 'must have 1 to 1,000 characters')

/** Commas, units and full-width digits are left out before a number is read. */
const digits = (text: string): string => plain(text).replaceAll(/[,,\s]/gu, '')

export const numberOf = <A>(codec: Type<A, unknown, unknown>, unit: RegExp = /[分个人天月点]$/u): Cell<A> =>
  orAdvice(
    as(codec, (text) => {
      const clean = digits(text).replace(unit, '').replace(/\.0+$/u, '')
      return /^\d+$/u.test(clean) ? Number(clean) : undefined
    }),
    '不是合适的整数,请只写数字,例如 12',
    'is not a whole number in its range: write digits only, for example 12',
  )

/** Yuan with at most two decimals, as fen. */
export const money = <A>(fen: Type<A, unknown, unknown>): Cell<A> =>
  orAdvice(
    as(fen, (text) => {
      const clean = digits(text).replace(/^[¥¥]/u, '').replace(/元$/u, '')
      return /^\d+(?:\.\d{1,2})?$/u.test(clean) ? Math.round(Number(clean) * 100) : undefined
    }),
    '不是金额,请写成 12.50',
    'is not an amount: write it as 12.50',
  )

const minutesIn = (clean: string): number | undefined => {
  if (/^\d+(?:分钟?)?$/u.test(clean)) return Number.parseInt(clean, 10)
  const [, hours, minutes = '0'] = /^(\d+(?:\.\d+)?)(?:小时|h)(?:(\d+)分钟?)?$/iu.exec(clean) ?? []
  return hours === undefined ? undefined : Math.round(Number(hours) * 60) + Number(minutes)
}

/** `90`, `90分钟`, `1.5小时`, `1小时30分`. */
export const minutes = <A>(codec: Type<A, unknown, unknown>, zhMost = '1440', enMost = '1440'): Cell<A> =>
  orAdvice(
    as(codec, (text) => minutesIn(digits(text))),
    `不是时长,请写分钟数(1 至 ${zhMost}),例如 90`,
    `is not a length of time: write minutes (1 to ${enMost}), for example 90`,
  )

/** What a code stands for. Codes are compared without regard to case and width. */
const behindCode = <A, B>(codec: Type<A, unknown, unknown>, behind: (code: A) => B, most?: number): Cell<B> => {
  const codeIn = as(codec, (text) => plain(text).toUpperCase())
  return orAdvice(
    (text) => {
      const code = codeIn(text)
      return code === undefined ? undefined : behind(code)
    },
    '编号只能用字母、数字和短横,最多 32 位,例如 HTD-0012',
    'must be letters, digits and hyphens, at most 32, for example HTD-0012',
    most,
  )
}

export const codeOf = <A>(codec: Type<A, unknown, unknown>): Cell<A> => behindCode(codec, (code) => code)

/** The id of a thing, from the number that the town gave it. */
export const idOf = <A>(codec: Type<A, unknown, unknown>): Cell<A> =>
  orAdvice(
    as(codec, (text) => plain(text).toLowerCase()),
    '编号只能用字母、数字和短横,最多 64 位,例如 RW-2025-0007',
    'must be letters, digits and hyphens, at most 64, for example RW-2025-0007',
  )

/** The people of a town with room to spare: an id is a hash of the number, and the number stands in hundreds of rows. */
const MOST_PEOPLE = 20_000

/** The number on a volunteer's or a staff member's card. */
export const person: Cell<PersonId> = behindCode(VolunteerNumber, personIdOf, MOST_PEOPLE)

export const unit: Cell<UnitId> = behindCode(UnitCode, unitIdOf)

export const keyword = orAdvice(
  keywordOf,
  '类别最多 9 个汉字,或用小写字母和短横',
  'must be at most nine Chinese characters, or small letters and hyphens',
)

/** Several of them in one cell, with 、 or a comma between. */
export const listOf =
  <A>(cell: Cell<A>): Cell<ReadonlyArray<A>> =>
  (text) => {
    const found: Array<A> = []
    for (const word of written(text).split(/[、,,;;\s]+/u)) {
      const read = cell(word)
      if (read._tag === 'Left') return read
      found.push(read.right)
    }
    return right(found)
  }

export const keywords = listOf(keyword)

export const people = listOf(person)

/** A number that stands in a column of its own kind (phone, identity number), without spaces. */
export const compact = <A>(codec: Type<A, unknown, unknown>, zh: string, en: string): Cell<A> =>
  readAnew(
    as(codec, (text) => plain(ownText(text)).replaceAll(' ', '').toUpperCase()),
    zh,
    en,
  )

/** One of a few words. */
export const oneOf = <A extends string>(words: Readonly<Record<string, A>>): Cell<A> => {
  const list = Object.keys(words)
  const read = orAdvice(
    (text) => (Object.hasOwn(words, plain(text)) ? words[plain(text)] : undefined),
    `应为其中之一:${list.join('、')}`,
    `must be one of: ${list.join(', ')}`,
  )
  return Object.assign(read, { words: list })
}

const yesOrNo = oneOf<'yes' | 'no'>({ 是: 'yes', 否: 'no' })

/** 是 or 否. */
export const isYes: Cell<boolean> = Object.assign(
  (text: string): Either<Advice, boolean> => {
    const read = yesOrNo(text)
    return read._tag === 'Left' ? read : right(read.right === 'yes')
  },
  { words: yesOrNo.words ?? [] },
)
