import { taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { at, type Step, stateAfter } from '../../../test/log-of.ts'
import { ERASED } from '../../kernel/erased.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { publicityBoard, worksOnShow } from './index.ts'

const {
  accepted,
  amended,
  begun,
  cancelled,
  closed,
  confirmed,
  dismissed,
  drafted,
  objected,
  rejected,
  shown,
  upheld,
} = taskStory
const { consented, consentWithdrawn, erased, profileOf, registered, volunteerId } = volunteerStory
const until = taskStory.AFTER_PUBLICITY
const EARLY = at('2026-02-11T00:00:00.000Z')
const LATE = at('2026-02-18T00:00:00.000Z')

const wang = volunteerId
const onShow = [registered, ...begun, accepted(wang, { minutes: 90 }), shown(wang)]
const boardAfter = (...steps: ReadonlyArray<Step>) => stateAfter(publicityBoard, ...steps)
const showAfter = (...steps: ReadonlyArray<Step>) => worksOnShow(boardAfter(...onShow, ...steps), EARLY)

describe('the publicity board', () => {
  it('goes on showing the work of somebody erased, and no name', () => {
    expect(showAfter(erased)).toMatchObject([{ shownName: ERASED }])
    expect(boardAfter(erased).people).toEqual({})
  })

  it('shows accepted work under a masked name until the period ends', () => {
    const board = boardAfter(...onShow)
    expect(worksOnShow(board, EARLY)).toEqual([
      {
        workId: shown(wang).workId,
        shownName: '王*',
        unitId: 'village',
        title: 'Sweeping the lane',
        category: 'street-keeping',
        servedOn: '2026-02-10',
        minutes: 90,
        until,
        isDisputed: false,
      },
    ])
    expect(worksOnShow(board, at(until))).toEqual([])
  })

  it('shows no work that was only accepted', () => {
    expect(worksOnShow(boardAfter(registered, ...begun, accepted(wang)), EARLY)).toEqual([])
  })

  it('keeps no note and no objector, and shows no full name', () => {
    const board = boardAfter(...onShow, objected(wang, 'zhao'))
    expect(JSON.stringify(board)).not.toContain('zhao')
    expect(JSON.stringify(board)).not.toContain('Nobody was there')
    expect(JSON.stringify(worksOnShow(board, EARLY))).not.toContain('王芳')
  })

  it('shows the full name from the consent until it is taken back', () => {
    expect(showAfter(consented('publicity'))).toMatchObject([{ shownName: '王芳' }])
    expect(showAfter(consented('publicity'), consentWithdrawn('publicity'))).toMatchObject([{ shownName: '王*' }])
  })

  it('keeps a work on show while an objection is open', () => {
    const board = boardAfter(...onShow, objected(wang))
    expect(worksOnShow(board, LATE)).toMatchObject([{ isDisputed: true }])
    expect(worksOnShow(boardAfter(...onShow, objected(wang), dismissed(wang)), LATE)).toEqual([])
    expect(showAfter(objected(wang), dismissed(wang))).toMatchObject([{ isDisputed: false }])
  })

  it.each([rejected(wang), upheld(wang), confirmed(wang)])('takes a work down after $type', (over) => {
    expect(showAfter(over)).toEqual([])
    expect(boardAfter(...onShow, over).works).toEqual({})
  })

  it('follows the name of a volunteer and the title of a task', () => {
    const amendedProfile = volunteerStory.amended(profileOf('王小芳', '1990-05-01'), 'adult')
    expect(showAfter(amendedProfile, amended({ title: 'Sweeping the square' }))).toMatchObject([
      { shownName: '王*芳', title: 'Sweeping the square' },
    ])
  })

  it.each([cancelled, closed])('shows a work without a title after $type', (over) => {
    expect(showAfter(over)).toMatchObject([{ title: undefined, category: undefined }])
  })

  it('hides the name of a person whom it does not know, and ignores a work that was never accepted', () => {
    expect(worksOnShow(boardAfter(...begun, accepted(wang), shown(wang)), EARLY)).toMatchObject([{ shownName: '*' }])
    expect(worksOnShow(boardAfter(...begun, shown(wang), objected(wang)), EARLY)).toEqual([])
  })

  it('can be that of a village and of some days of service', () => {
    const board = boardAfter(...onShow)
    const count = (part: Parameters<typeof worksOnShow>[2]) => worksOnShow(board, EARLY, part).length
    expect(count({ unitId: drafted.unitId })).toBe(1)
    expect(count({ unitId: 'other' as typeof drafted.unitId })).toBe(0)
    const [before, day, after] = ['2026-02-09', '2026-02-10', '2026-02-11'] as never as [
      LocalDate,
      LocalDate,
      LocalDate,
    ]
    expect([count({ from: day, to: day }), count({ from: after }), count({ to: before })]).toEqual([1, 0, 0])
  })

  it('puts first what goes first', () => {
    const longer = { ...shown('li'), until: at('2026-02-20T00:00:00.000Z') }
    const shownUntil = showAfter(accepted('li'), longer, accepted('he'), shown('he')).map((work) => work.until)
    expect(shownUntil).toEqual([until, until, '2026-02-20T00:00:00.000Z'])
  })
})
