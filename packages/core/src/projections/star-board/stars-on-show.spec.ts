import { volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { at, type Step, stateAfter } from '../../../test/log-of.ts'
import { starBoard, starsOnShow } from './index.ts'

const { consented, registered, STAR_SHOWN_UNTIL, starAwarded, starDismissed, starObjected, starProposed, starUpheld } =
  volunteerStory

const two = { rule: 'national', round: 1, stars: 2, minutes: 18_000 }
const shown = starProposed(two)
const EARLY = at('2026-02-11T00:00:00.000Z')
const LATE = at(STAR_SHOWN_UNTIL)
const listAfter = (...steps: ReadonlyArray<Step>) => stateAfter(starBoard, registered, ...steps)

describe('the list of proposed stars', () => {
  it('tells the masked name, the stars and until when one may object, and no id', () => {
    const list = starsOnShow(listAfter(shown), EARLY)
    expect(list).toEqual([{ shownName: '王*', ...two, unitId: 'north', until: STAR_SHOWN_UNTIL, isDisputed: false }])
    expect(JSON.stringify(list)).not.toContain(registered.volunteerId)
  })

  it('tells the full name by consent', () => {
    expect(starsOnShow(listAfter(consented('publicity'), shown), EARLY)).toMatchObject([{ shownName: '王芳' }])
  })

  it('keeps what is disputed, and tells nobody by whom', () => {
    const disputed = listAfter(shown, starObjected('zhao'))
    expect(starsOnShow(disputed, LATE)).toMatchObject([{ isDisputed: true }])
    expect(JSON.stringify(disputed)).not.toContain('zhao')
    expect(starsOnShow(listAfter(shown, starObjected(), starDismissed), EARLY)).toMatchObject([{ isDisputed: false }])
  })

  it.each([
    ['the days are over', [shown]],
    ['the star was awarded', [shown, starAwarded(two)]],
    ['an objection was upheld', [shown, starObjected(), starUpheld]],
    ['whose it was has left, disputed or not', [shown, starObjected(), volunteerStory.withdrawn]],
    ['there was an objection to nothing', [starObjected()]],
  ] as const)('is empty once %s', (_, steps) => {
    expect(starsOnShow(listAfter(...steps), LATE)).toEqual([])
  })

  it('puts first what goes first, then the higher stars', () => {
    const other = { ...shown, volunteerId: 'li' as never, stars: 3 as never }
    expect(starsOnShow(listAfter(shown, other), EARLY).map(({ stars }) => stars)).toEqual([3, 2])
  })
})
