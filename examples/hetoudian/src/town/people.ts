/** Who lives and serves in the town. */
import { personName, stationNames, villageName } from './names.ts'
import type { Chance } from './random.ts'

export const STATIONS = 9
export const VILLAGES = 70
export const SOCIAL_WORKERS = 14
export const CHILD_SUPERVISORS = 3
export const TOWN_CODE = 'HTD'
export const ADMINISTRATOR = 'G-001'
export const AUDITOR = 'G-002'
export const SHOPKEEPERS = ['C-001', 'C-002'] as const
/** Takes over from the second of them in autumn. */
export const NEXT_KEEPER = 'C-003'

export interface Unit {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parent: string
}

export interface Officer {
  readonly number: string
  readonly name: string
  readonly role: string
  readonly unit: string
}

export interface Villager {
  readonly number: string
  readonly name: string
  readonly birthDate: string
  readonly phone: string
  readonly identityNumber: string
  readonly village: number
  readonly skills: string
  readonly guardian: string
  readonly guardianRelation: string
}

const two = (value: number): string => String(value).padStart(2, '0')

export const stationCode = (station: number): string => `${TOWN_CODE}-Z${station + 1}`
export const villageCode = (village: number): string => `${TOWN_CODE}-C${two(village + 1)}`
export const stationOf = (village: number): number => village % STATIONS
/** The social worker who looks after a village: everyone's station has one, some have two. */
export const workerOf = (village: number): string => `S-${two(stationOf(village) + 1)}`
export const directorOf = (village: number): string => `E-${two(village + 1)}`

export const unitsOfTown = (): ReadonlyArray<Unit> => [
  { code: TOWN_CODE, name: '河头店镇', kind: '镇', parent: '' },
  ...stationNames.map((name, index) => ({
    code: stationCode(index),
    name: `${name}新村社会工作站`,
    kind: '社会工作站',
    parent: TOWN_CODE,
  })),
  ...Array.from({ length: VILLAGES }, (_, index) => ({
    code: villageCode(index),
    name: villageName(index),
    kind: '自然村',
    parent: stationCode(stationOf(index)),
  })),
]

const officers = (
  chance: Chance,
  count: number,
  of: (index: number) => Omit<Officer, 'name'>,
): ReadonlyArray<Officer> => Array.from({ length: count }, (_, index) => ({ ...of(index), name: personName(chance) }))

/** All offices but the administrator's, whom the founding of the town appoints. */
export const staffOfTown = (chance: Chance): ReadonlyArray<Officer> => [
  ...officers(chance, 1, () => ({ number: AUDITOR, role: '审计员', unit: TOWN_CODE })),
  ...officers(chance, SOCIAL_WORKERS, (index) => ({
    number: `S-${two(index + 1)}`,
    role: '社工',
    unit: index < STATIONS ? stationCode(index) : TOWN_CODE,
  })),
  ...officers(chance, CHILD_SUPERVISORS, (index) => ({
    number: `D-${two(index + 1)}`,
    role: '儿童督导员',
    unit: TOWN_CODE,
  })),
  ...officers(chance, VILLAGES, (index) => ({
    number: directorOf(index),
    role: '儿童主任',
    unit: villageCode(index),
  })),
  ...officers(chance, SHOPKEEPERS.length, (index) => ({
    number: SHOPKEEPERS[index] ?? SHOPKEEPERS[0],
    role: '超市管理员',
    unit: TOWN_CODE,
  })),
]

const skills = ['做饭', '理发', '开车', '电工', '书法', '手工', '护理', '辅导作业'] as const
const YOUNGEST = 12
const OLDEST = 78

export const villagerOf = (chance: Chance, index: number, firstYear: number): Villager => {
  const age = chance.percent(4) ? chance.between(YOUNGEST, 17) : chance.between(18, OLDEST)
  const birthDate = `${firstYear - age}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`
  return {
    number: `HTD-${String(index + 1).padStart(4, '0')}`,
    name: personName(chance),
    birthDate,
    phone: `139${String(chance.between(0, 99_999_999)).padStart(8, '0')}`,
    identityNumber: `370285${birthDate.replaceAll('-', '')}${String(chance.between(0, 9_999)).padStart(4, '0')}`,
    village: chance.between(0, VILLAGES - 1),
    skills: chance.some(skills, chance.between(0, 2)).join('、'),
    // A youth may come of age within the year; the guardian's consent does no harm then.
    guardian: age <= 18 ? personName(chance) : '',
    guardianRelation: age <= 18 ? chance.pick(['母亲', '父亲', '祖母']) : '',
  }
}
