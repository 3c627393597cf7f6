/** Every rule of the house that a machine can check. */
import type { Rule } from './rule.ts'
import { aggregateShape } from './rules/aggregate-shape.ts'
import { bannedWords } from './rules/banned-words.ts'
import { fences } from './rules/fences.ts'
import { fileNames } from './rules/file-names.ts'
import { fileSizes } from './rules/file-sizes.ts'
import { functionSizes } from './rules/function-sizes.ts'
import { links } from './rules/links.ts'
import { openingComments } from './rules/opening-comments.ts'
import { productAlone } from './rules/product-alone.ts'
import { projectionShape } from './rules/projection-shape.ts'
import { suppressions } from './rules/suppressions.ts'

export const RULES: ReadonlyArray<Rule> = [
  aggregateShape,
  projectionShape,
  fileSizes,
  functionSizes,
  fileNames,
  openingComments,
  bannedWords,
  suppressions,
  productAlone,
  links,
  fences,
]
