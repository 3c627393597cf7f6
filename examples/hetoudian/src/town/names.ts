/** Names of people and places. All of them are invented or common; none is a person of the real town. */
import type { Chance } from './random.ts'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗于姜宋初迟左'] as const
const givenFirst = [...'秀建玉桂国志春海明文德永淑凤晓雪红福家振荣光'] as const
const givenSecond = [...'英兰华芳珍军强霞平梅香云生民勇娟杰丽波涛宁辉'] as const

const at = (characters: ReadonlyArray<string>, index: number): string => characters[index % characters.length] ?? ''

export const personName = (chance: Chance): string => {
  const second = chance.percent(85) ? at(givenSecond, chance.between(0, 999)) : ''
  return at(surnames, chance.between(0, 999)) + at(givenFirst, chance.between(0, 999)) + second
}

export const stationNames = ['河头店', '西贤', '大淳于', '小淳于', '石龙', '双山', '清水', '望月', '槐林'] as const

const villageFirst = [...'东西南北前后上下大小'] as const
const villageSecond = ['河崖', '兴隆', '柳沟', '杏园', '石桥', '泉子', '松岭'] as const

/** Seventy villages, each name once. */
export const villageName = (index: number): string =>
  at(villageFirst, index % villageFirst.length) +
  (villageSecond[Math.floor(index / villageFirst.length)] ?? '新') +
  '村'
