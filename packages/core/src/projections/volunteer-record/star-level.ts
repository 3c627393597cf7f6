/** How many stars would accumulated hours of service earn? Which were granted is for the volunteer's own record to say. */
import { nationalStars } from '../../stars/known-rules.ts'

/** Hours for one to five stars (Ministry of Civil Affairs, star rule for volunteers). A town may set its own. */
export const STAR_HOURS: ReadonlyArray<number> = nationalStars.thresholds.map(({ minutes }) => minutes / 60)

/** As many stars as thresholds are reached: 0 to as many as there are. Minutes of service, thresholds in hours. */
export const starLevelOf = (minutes: number, starHours: ReadonlyArray<number> = STAR_HOURS): number =>
  starHours.filter((hours) => minutes >= hours * 60).length
