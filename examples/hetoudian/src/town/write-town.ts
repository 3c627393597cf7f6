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
import { dateOf, type YearContext, type YearOptions } from './year-context.ts'

/** Those who live for the episodes; everybody else serves as chance will have it. */
const IN_EPISODES = 4

const register = (year: YearContext, villager: Villager, day: number): void => {
  const { number, name, birthDate, phone, identityNumber, village, skills, guardian } = villager
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
    guardianPhone: guardian === '' ? '' : phone,
    on: { day: dateOf(year, day) },
    by: directorOf(village),
  })
  if (year.chance.between(1, 300) === 1) year.files.repeat('volunteers')
}

/** Most are there on the first day; the others come until the middle of the year. */
const registerAll = (year: YearContext): void => {
  const firstYear = Number(year.options.from.slice(0, 4))
  const inEpisodes: Array<Villager> = []
  for (let index = 0; index < year.options.volunteers; index += 1) {
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
