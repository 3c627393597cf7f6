/** The people of the year's stories. They live for these alone, so that chance cannot spoil what is told of them. */
import { type Villager, villagerOf } from '../people.ts'
import type { Chance } from '../random.ts'

const roles = [
  'head',
  'spouse',
  'son',
  'daughterInLaw',
  'widow',
  'youth',
  'child',
  'boatman',
  'driver',
  'uninsured',
  'away',
  'sweeper',
  'neighbour',
  'teacher',
  'saver',
  'careless',
  'carer',
  'bride',
  'brideAgain',
  'namesake',
] as const
type Role = (typeof roles)[number]

export type Cast = Readonly<Record<Role, Villager>>

export const CAST_SIZE = roles.length

/** All of them in one village, where everybody knows everybody. */
export const STORY_VILLAGE = 4

const AGE_OF_YOUTH = 15
const AGE_OF_CHILD = 12

const ageOf = (chance: Chance, role: Role): number => {
  switch (role) {
    case 'youth':
      return AGE_OF_YOUTH
    case 'child':
      return AGE_OF_CHILD
    default:
      return chance.between(30, 65)
  }
}

const personFor = (chance: Chance, role: Role, index: number, firstYear: number): Villager => {
  const villager = villagerOf(chance, index, firstYear)
  const isMinor = role === 'youth' || role === 'child'
  const birthDate = `${firstYear - ageOf(chance, role)}-01-01`
  return {
    ...villager,
    number: `HTD-J${String(index + 1).padStart(2, '0')}`,
    birthDate,
    identityNumber: `370285${birthDate.replaceAll('-', '')}${villager.identityNumber.slice(-4)}`,
    village: STORY_VILLAGE,
    guardian: isMinor ? `${villager.name.slice(0, 1)}秀兰` : '',
    guardianRelation: isMinor ? '母亲' : '',
  }
}

export const castOf = (chance: Chance, firstYear: number): Cast => {
  const cast = roles.map((role, index) => [role, personFor(chance, role, index, firstYear)] as const)
  return withLookalikes(Object.fromEntries(cast) as Cast)
}

/** One person who was registered twice, and two people of one name. */
const withLookalikes = (cast: Cast): Cast => {
  const { bride, brideAgain, namesake, sweeper } = cast
  return {
    ...cast,
    brideAgain: { ...bride, number: brideAgain.number, identityNumber: '' },
    namesake: { ...namesake, name: sweeper.name },
  }
}

export const membersOf = (cast: Cast): ReadonlyArray<Villager> => roles.map((role) => cast[role])
