/** What can stand in a cell about stars only: how many hours each star asks for, and on which days of a year. */
import { MonthDay, type StarRule, StarThreshold } from '@lovebank/core'
import { allRead } from './card-cells.ts'
import { type Cell, orAdvice } from './cells.ts'

const granting: Readonly<Record<string, StarThreshold['grantedBy']>> = {
  镇: 'town',
  社会工作站: 'station',
  新村: 'station',
  自然村: 'village',
}

const thresholdIn = (part: string): StarThreshold | undefined => {
  const [, hours, points, unit = ''] = /^(\d{1,6})(?:小时)?(?:\+(\d{1,9})分)?[:=](\D+)$/u.exec(part) ?? []
  if (hours === undefined || !Object.hasOwn(granting, unit)) return undefined
  const threshold: unknown = {
    minutes: Number(hours) * 60,
    points: points === undefined ? undefined : Number(points),
    grantedBy: granting[unit],
  }
  return StarThreshold.is(threshold) ? threshold : undefined
}

/** `30:社会工作站、100+500分:镇`: one star for 30 hours by a station, two for 100 hours and 500 points by the town. */
export const thresholds: Cell<ReadonlyArray<StarThreshold>> = orAdvice(
  (text) => allRead(text, thresholdIn),
  '不是星级门槛,请写成 100:社会工作站、300+500分:镇(一星满 100 小时由站授予,二星满 300 小时且 500 分由镇授予)',
  'is not a list of stars: write 100:社会工作站、300+500分:镇 (one star for 100 hours by a station, two for 300 hours and 500 points by the town)',
)

/** `03-05、12-05`. */
export const monthDays: Cell<StarRule['assessmentDays']> = orAdvice(
  (text) => allRead(text, (part) => (MonthDay.is(part) ? part : undefined)),
  '不是每年的日子,请写成 03-05、12-05',
  'is not a list of days of the year: write 03-05、12-05',
)
