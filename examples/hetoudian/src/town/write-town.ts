/** A town's year as its books, the same for the same seed. */
import type { LocalDate } from '@lovebank/core'
import { makeMistakes } from './blemishes.ts'
import { createBookFiles } from './book-files.ts'
import { createDiary } from './diary.ts'
import { planEpisodes } from './episodes.ts'
import { openOffices } from './offices.ts'
import { directorOf, type Villager, villageCode, villagerOf } from './people.ts'
import { chanceOf } from './random.ts'
import { publishTasks } from './service.ts'
import { countShelf, goShopping, restock } from './shopping.ts'
import { CAST_SIZE, castOf, membersOf } from './stories/cast.ts'
import { planStories } from './stories/plan-stories.ts'
import { dateOf, type YearContext, type YearOptions } from './year-context.ts'

/** Those who live for the episodes; everybody else serves as chance will have it. */
const IN_EPISODES = 4
const FEWEST_ORDINARY = 10

const register = (year: YearContext, villager: Villager, day: number): void => {
  const { number, name, birthDate, phone, identityNumber, village, skills, guardian, guardianRelation } = villager
  year.files.write('volunteers', {
    number,
    name,
    birthDate: { day: birthDate as LocalDate },
    phone,
    identityNumber,
    address: `${villageCode(village)} ${year.chance.between(1, 200)} 号`,
    unit: villageCode(village),
    skills,
    guardian,
    relation: guardianRelation,
    guardianPhone: guardian === '' ? '' : phone,
    on: { day: dateOf(year, day) },
    by: directorOf(village),
  })
  if (year.chance.between(1, 300) === 1) year.files.repeat('volunteers')
}

/** Those of the stories are counted among them, as long as a few are left who serve as chance will have it. */
const ordinaryPeople = ({ options }: YearContext): number => Math.max(FEWEST_ORDINARY, options.volunteers - CAST_SIZE)

/** Most are there on the first day; the others come until the middle of the year. */
const registerAll = (year: YearContext): void => {
  const firstYear = Number(year.options.from.slice(0, 4))
  const inEpisodes: Array<Villager> = []
  for (let index = 0; index < ordinaryPeople(year); index += 1) {
    const villager = villagerOf(year.chance, index, firstYear)
    const isInEpisode = index < IN_EPISODES
    if (isInEpisode) inEpisodes.push(villager)
    const day = isInEpisode || year.chance.percent(80) ? 0 : year.chance.between(1, Math.floor(year.options.days / 2))
    year.diary.plan(day, () => {
      register(year, villager, day)
      if (!isInEpisode) year.active.push(villager)
    })
  }
  planEpisodes(year, inEpisodes)
  const cast = castOf(year.chance, firstYear)
  year.diary.plan(0, () => {
    for (const villager of membersOf(cast)) register(year, villager, 0)
  })
  planStories(year, cast)
}

/** Writes all books of a year into a directory, in constant memory but for the people. */
export const writeTown = (directory: string, options: YearOptions): void => {
  const year: YearContext = {
    options,
    chance: chanceOf(options.seed),
    files: createBookFiles(directory),
    diary: createDiary(),
    active: [],
    purse: new Map(),
    counters: new Map(),
    names: new Map(),
  }
  openOffices(year)
  registerAll(year)
  makeMistakes(year)
  for (let day = 0; day < options.days; day += 1) {
    restock(year, day)
    year.diary.live(day)
    publishTasks(year, day)
    goShopping(year, day)
    countShelf(year, day)
  }
  year.files.close()
}
