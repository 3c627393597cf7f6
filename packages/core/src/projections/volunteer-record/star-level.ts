/** How many stars do accumulated hours of service earn? */

/** Hours for one to five stars (Ministry of Civil Affairs, star rule for volunteers). A town may set its own. */
export const STAR_HOURS: ReadonlyArray<number> = [100, 300, 600, 1_000, 1_500]

/** As many stars as thresholds are reached: 0 to as many as there are. Minutes of service, thresholds in hours. */
export const starLevelOf = (minutes: number, starHours: ReadonlyArray<number> = STAR_HOURS): number =>
  starHours.filter((hours) => minutes >= hours * 60).length
