import { accountStory, eventOf, householdStory, organisationStory, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { AccountOpened } from '../../account/events.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { UnitRenamed } from '../../organisation/events.ts'
import { dashboardOf, unitDashboard } from './index.ts'

const { closed: unitClosed, townWithUnits, unit } = organisationStory
const { cancelled, closed, confirmed, drafted, published } = taskStory
const { moved, registered, volunteerId, withdrawn } = volunteerStory

const atWillow = { ...registered, unitId: unit('WILLOW') }
const task = { ...drafted, unitId: unit('NORTH') }
const account = eventOf(AccountOpened, { accountId: 'li', holderId: volunteerId })

const figuresAfter = (code: string, ...steps: ReadonlyArray<Step>) =>
  dashboardOf(stateAfter(unitDashboard, ...townWithUnits, ...steps), unit(code))

describe('the dashboard of a unit', () => {
  it('begins with nothing', () => {
    expect(figuresAfter('TOWN')).toMatchObject({
      kind: 'town',
      isClosed: false,
      unitsBelow: 4,
      volunteers: 0,
      openTasks: 0,
      confirmedMinutes: 0,
      minutesRevoked: 0,
      confirmedHours: 0,
      pointsDeposited: 0,
      pointsTakenBack: 0,
    })
  })

  it('counts the volunteers of the unit and of those below, and of no other', () => {
    expect(figuresAfter('WILLOW', atWillow)?.volunteers).toBe(1)
    expect(figuresAfter('TOWN', atWillow)?.volunteers).toBe(1)
    expect(figuresAfter('SOUTH', atWillow)?.volunteers).toBe(0)
    expect(figuresAfter('CELL', atWillow)?.volunteers).toBe(0)
  })

  it('follows a volunteer who moves, and one who withdraws', () => {
    const move = moved(unit('WILLOW'), unit('SOUTH'))
    expect(figuresAfter('SOUTH', atWillow, move)?.volunteers).toBe(1)
    expect(figuresAfter('NORTH', atWillow, move)?.volunteers).toBe(0)
    expect(figuresAfter('TOWN', atWillow, withdrawn)?.volunteers).toBe(0)
  })

  it('counts tasks from their publication until they end', () => {
    expect(figuresAfter('TOWN', task)?.openTasks).toBe(0)
    expect(figuresAfter('TOWN', task, published)?.openTasks).toBe(1)
    expect(figuresAfter('TOWN', task, published, closed)?.openTasks).toBe(0)
    expect(figuresAfter('TOWN', task, cancelled)?.openTasks).toBe(0)
    expect(figuresAfter('TOWN', published, closed)?.openTasks).toBe(0)
  })

  it('counts what a household pools where it lives then', () => {
    const { formed, idOf, moved: householdMoved, split } = householdStory
    const { deposited } = accountStory
    const pool = eventOf(AccountOpened, { accountId: 'li', holderId: idOf('H-1'), holderKind: 'household' })
    const home = { ...formed('H-1', ['zhao']), unitId: unit('WILLOW') }
    const steps = [home, pool, deposited('w1', 30), householdMoved('H-1', unit('SOUTH')), deposited('w2', 10)]
    expect(figuresAfter('WILLOW', ...steps)?.pointsDeposited).toBe(30)
    expect(figuresAfter('SOUTH', ...steps)?.pointsDeposited).toBe(10)
    const fresh = { ...split('H-0', 'H-1', ['zhao']), unitId: unit('SOUTH') }
    expect(figuresAfter('SOUTH', fresh, pool, deposited('w1', 30))?.pointsDeposited).toBe(30)
  })

  it('adds up the confirmed hours of its volunteers, where they belonged then', () => {
    const steps = [atWillow, confirmed(volunteerId), moved(unit('WILLOW'), unit('SOUTH')), confirmed(volunteerId)]
    expect(figuresAfter('WILLOW', ...steps)).toMatchObject({ confirmedMinutes: 120, confirmedHours: 2 })
    expect(figuresAfter('TOWN', ...steps)).toMatchObject({ confirmedMinutes: 240, confirmedHours: 4 })
  })

  it('takes the hours of revoked work off, and tells how many', () => {
    const figures = figuresAfter('TOWN', atWillow, confirmed(volunteerId), taskStory.revoked(volunteerId))
    expect(figures).toMatchObject({ confirmedMinutes: 120, minutesRevoked: 120, confirmedHours: 0 })
  })

  it('adds up the points of its volunteers, and those taken back', () => {
    const { deposited, depositReversed } = accountStory
    const steps = [atWillow, account, deposited('w1', 30), depositReversed('w1', { withdrawn: 10 })]
    expect(figuresAfter('NORTH', ...steps)).toMatchObject({ pointsDeposited: 30, pointsTakenBack: 10 })
  })

  it('leaves out what belongs to no known unit, person or account', () => {
    const { deposited } = accountStory
    const steps = [registered, confirmed('nobody'), deposited('w1', 30), moved('willow', 'nowhere')]
    expect(figuresAfter('TOWN', ...steps)).toMatchObject({ volunteers: 0, confirmedMinutes: 0, pointsDeposited: 0 })
  })

  it('tells a new name, and that a unit is closed', () => {
    const renamed = eventOf(UnitRenamed, { unitId: unit('CELL'), name: '新网格' })
    expect(figuresAfter('CELL', renamed, unitClosed('CELL'))).toMatchObject({ name: '新网格', isClosed: true })
    expect(figuresAfter('TOWN', { ...renamed, unitId: 'nowhere' as UnitId })?.unitsBelow).toBe(4)
  })

  it('is unknown for a unit that was never established', () => {
    expect(dashboardOf(unitDashboard.initialState(), 'constructor' as UnitId)).toBeUndefined()
  })
})
