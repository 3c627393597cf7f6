/** Where the evidence of a work is kept: the numbers of photographs, lists, receipts. */
import { list } from '../kernel/list.ts'
import { Name } from '../kernel/text.ts'

/** 1 to 20 references, of up to 100 characters each. */
export const Evidence = list(Name, 1, 20)
