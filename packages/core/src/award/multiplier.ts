/** Hours that count for more, or for less: of the night, of some weekdays, of holidays. */
import * as t from 'io-ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Percent } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { occasionFields } from './occasion.ts'

export const Multiplier = t.strict(
  {
    name: Keyword,
    /** 150: half as much again */
    percent: Percent,
    /** absent: all that are rated by the hour */
    categories: optional(list(Keyword, 1, 100)),
    ...occasionFields,
  },
  'Multiplier',
)
export type Multiplier = t.TypeOf<typeof Multiplier>

export const isFor = ({ categories }: Multiplier, category: Keyword): boolean =>
  categories === undefined || categories.includes(category)
