/** All books of a town, in the order in which one day of them is read. */
import { acceptance } from './acceptance.ts'
import { attendance } from './attendance.ts'
import type { Book } from './book.ts'
import { corrections } from './corrections.ts'
import { items } from './items.ts'
import { objections } from './objections.ts'
import { outcomes } from './outcomes.ts'
import { rateCards } from './rate-cards.ts'
import { receipts } from './receipts.ts'
import { redemptions } from './redemptions.ts'
import { shops } from './shops.ts'
import { signUps } from './sign-ups.ts'
import { staff } from './staff.ts'
import { stocktakes } from './stocktakes.ts'
import { taskEndings } from './task-endings.ts'
import { tasks } from './tasks.ts'
import { units } from './units.ts'
import { volunteerChanges } from './volunteer-changes.ts'
import { volunteers } from './volunteers.ts'

export const books: ReadonlyArray<Book> = [
  units,
  staff,
  rateCards,
  shops,
  volunteers,
  items,
  tasks,
  signUps,
  attendance,
  acceptance,
  receipts,
  objections,
  corrections,
  redemptions,
  outcomes,
  stocktakes,
  taskEndings,
  volunteerChanges,
]
