/** What volunteers of the town do, and what it earns. */

export interface Activity {
  readonly category: string
  readonly titles: readonly [string, ...ReadonlyArray<string>]
  readonly place: string
  readonly risks: string
  /** hours of the town's clock at which a shift may begin */
  readonly begins: readonly [number, ...ReadonlyArray<number>]
  readonly minutes: number
  readonly capacity: number
  /** points by the first card and by that of July; a class counts as an act */
  readonly per: '小时' | '次'
  readonly points: readonly [number, number]
}

export const care: Activity = {
  category: '敬老助老',
  titles: ['上门陪护独居老人', '为老人理发', '敬老饺子宴', '为老人打扫庭院'],
  place: '老人家中',
  risks: '老人行动不便,搀扶时注意防滑',
  begins: [8, 9, 14],
  minutes: 120,
  capacity: 4,
  per: '小时',
  points: [10, 12],
}

export const streets: Activity = {
  category: '街道保洁',
  titles: ['清扫主街', '清理河道垃圾', '美丽庭院整治'],
  place: '村主街',
  risks: '路边作业,注意来往车辆,戴好手套',
  begins: [6, 7, 16],
  minutes: 90,
  capacity: 5,
  per: '小时',
  points: [8, 8],
}

export const junctions: Activity = {
  category: '路口值守',
  titles: ['集市路口值守', '学校路口护学', '百姓城管巡查'],
  place: '河头店大集路口',
  risks: '车流较大,穿反光背心,站在安全区内',
  begins: [7, 11, 16],
  minutes: 120,
  capacity: 4,
  per: '小时',
  points: [10, 10],
}

export const deliveries: Activity = {
  category: '物资配送',
  titles: ['春节前走访慰问送米面', '为困难家庭配送物资', '农产品统一配送'],
  place: '物资集散点',
  risks: '搬运重物,量力而行;冬季路滑',
  begins: [8, 13],
  minutes: 150,
  capacity: 5,
  per: '小时',
  points: [12, 12],
}

export const classes: Activity = {
  category: '儿童课堂',
  titles: ['周末手工课(40 名儿童)', '假期作业辅导(40 名儿童)'],
  place: '小雨滴活动室',
  risks: '室内活动,注意剪刀等工具;不得拍摄儿童正脸',
  begins: [9, 14],
  minutes: 120,
  capacity: 6,
  per: '次',
  points: [20, 25],
}

/** When the river rises; nobody is called to it by chance. */
export const emergency: Activity = {
  category: '应急抢险',
  titles: ['河堤巡查与沙袋转运'],
  place: '镇东河堤',
  risks: '夜间临水作业,穿救生衣,两人一组,听从现场指挥',
  begins: [19],
  minutes: 150,
  capacity: 6,
  per: '小时',
  points: [15, 15],
}

export const activities = [care, streets, junctions, deliveries, classes] as const
