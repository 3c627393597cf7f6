/** What is told of this town's year by name, each story in a file of its own. */
import type { YearContext } from '../year-context.ts'
import { planAppraisal } from './appraisal.ts'
import { planCallOut } from './call-out.ts'
import type { Cast } from './cast.ts'
import { planCertificate } from './certificate.ts'
import { planDuplicates } from './duplicate.ts'
import { planFestival } from './festival.ts'
import { planHousehold } from './household.ts'
import { planMarketShop } from './market-shop.ts'
import { planMinors } from './minor.ts'
import { planObjection } from './objection.ts'
import { planPaperBook } from './paper-book.ts'
import { planPooledOrders } from './pooled-order.ts'
import { planStar } from './star.ts'

export const planStories = (year: YearContext, cast: Cast): void => {
  planHousehold(year, cast)
  planMinors(year, cast)
  planCallOut(year, cast)
  planObjection(year, cast)
  planFestival(year, cast)
  planMarketShop(year, cast)
  planCertificate(year, cast)
  planPaperBook(year, cast)
  planAppraisal(year, cast)
  planPooledOrders(year, cast)
  planStar(year, cast)
  planDuplicates(year, cast)
}
