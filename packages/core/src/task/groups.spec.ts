/** People of a partner organisation on one shift: places by heads, attendance by heads, one acceptance. */
import {
  AcceptShift,
  AcceptWork,
  AmendTask,
  ConfirmWork,
  RecordAttendance,
  SignUp,
  type TaskEvent,
  WithdrawSignUp,
} from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { task } from './index.ts'
import {
  alreadySignedUp,
  capacityBelowPlacesTaken,
  groupDoesNotFit,
  moreHeadsThanCame,
  moreNamedThanHeads,
} from './refusals.ts'

const given = scenariosOf(task)
const { accepted, AFTER_PUBLICITY, at, attended, confirmed, description, drafted, morning, offered, on } = taskStory
const { published, shown, signedUp, waitlisted, withdrawn } = taskStory

const roomy = { ...description, shifts: [{ ...morning, capacity: 5 }] }
const begun = [{ ...drafted, shifts: roomy.shifts as never }, published]
const group = (heads: number, ...namedIds: ReadonlyArray<string>) => ({ heads, namedIds }) as never
const came = (heads: number, ...namedIds: ReadonlyArray<string>) => ({
  ...signedUp('college'),
  group: group(heads, ...namedIds),
})
const signUp = (volunteerId: string, heads?: number, ...namedIds: ReadonlyArray<string>) =>
  commandOf(SignUp, {
    ...on(volunteerId),
    risksShown: true,
    occurredAt: at('00:00'),
    group: heads === undefined ? undefined : { heads, namedIds },
  })
const { shiftId, volunteerId } = signUp('college')
const withHeads = (event: TaskEvent, heads: number) => ({ ...event, heads }) as TaskEvent

describe('the places of a group', () => {
  test('are as many as its heads', () => {
    given(begun)
      .when(signUp('college', 4, 'li'))
      .then([came(4, 'li')])
    given([...begun, came(4)])
      .when(signUp('wang'))
      .then([signedUp('wang')])
    given([...begun, came(5)])
      .when(signUp('wang'))
      .then([waitlisted('wang')])
  })

  test('are all there or none is taken, and nobody waits in line', () => {
    given([...begun, signedUp('wang')])
      .when(signUp('college', 5))
      .then(groupDoesNotFit({ shiftId, heads: 5, free: 4 }))
  })

  test('are free again when it withdraws', () => {
    given([...begun, came(5), waitlisted('wang'), waitlisted('zhao')])
      .when(commandOf(WithdrawSignUp, { ...on('college'), occurredAt: at('00:00') }))
      .then([withdrawn('college'), offered('wang', at('03:00')), offered('zhao', at('03:00'))])
  })

  test('are not amended away', () => {
    given([...begun, came(4)])
      .when(commandOf(AmendTask, { ...roomy, shifts: [{ ...morning, capacity: 3 }], occurredAt: at('00:00') }))
      .then(capacityBelowPlacesTaken({ shiftId, capacity: 3, taken: 4 }))
  })
})

describe('those who are named', () => {
  test('are no more than the heads', () => {
    given(begun)
      .when(signUp('college', 1, 'li', 'wang'))
      .then(moreNamedThanHeads({ heads: 1, named: 2 }))
  })

  test('come once, in the group or alone', () => {
    const li = signUp('li').volunteerId
    given([...begun, signedUp('li')])
      .when(signUp('college', 3, 'li'))
      .then(alreadySignedUp({ shiftId, volunteerId: li, standing: 'SignedUp' }))
    given([...begun, came(3, 'li')])
      .when(signUp('li'))
      .then(alreadySignedUp({ shiftId, volunteerId: li, standing: 'SignedUp' }))
    given([...begun, came(3, 'li'), withdrawn('college')])
      .when(signUp('li'))
      .then([signedUp('li')])
  })
})

describe('the attendance of a group', () => {
  const record = (heads: number) =>
    commandOf(RecordAttendance, { ...on('college'), from: at('01:00'), to: at('03:00'), heads })

  test('is told by heads, and corrected by the same packet with another number', () => {
    const two = withHeads(attended('college', '01:00', '03:00'), 2)
    given([...begun, came(3)])
      .when(record(2))
      .then([two])
    given([...begun, came(3), two])
      .when(record(2))
      .then([])
    given([...begun, came(3), two])
      .when(record(3))
      .then([withHeads(two, 3)])
  })

  test('has no more heads than places were taken', () => {
    given([...begun, came(3)])
      .when(record(4))
      .then(moreHeadsThanCame({ volunteerId, asked: 4, most: 3 }))
  })
})

describe('the work of a group', () => {
  const there = [...begun, came(3, 'li'), withHeads(attended('college', '01:00', '03:00'), 2)]
  const accept = (heads?: number) =>
    commandOf(AcceptWork, { ...on('college'), minutes: 120, heads, occurredAt: at('04:00') })

  test('is accepted as one, of all who came or of some', () => {
    given(there)
      .when(accept())
      .then([withHeads(accepted('college'), 2)])
    given(there)
      .when(accept(1))
      .then([withHeads(accepted('college'), 1)])
    given(there)
      .when(commandOf(AcceptShift, { taskId: 'sweeping', shiftId: 'morning', except: [], occurredAt: at('04:00') }))
      .then([withHeads(accepted('college'), 2)])
  })

  test('is not accepted of more than came, nor of one volunteer as of two', () => {
    given(there)
      .when(accept(3))
      .then(moreHeadsThanCame({ volunteerId, asked: 3, most: 2 }))
    given([...begun, signedUp('college'), attended('college', '01:00', '03:00')])
      .when(accept(2))
      .then(moreHeadsThanCame({ volunteerId, asked: 2, most: 1 }))
  })

  test('is confirmed with its heads and its names', () => {
    given([...there, withHeads(accepted('college'), 2), shown('college')])
      .when(commandOf(ConfirmWork, { ...on('college'), occurredAt: AFTER_PUBLICITY }))
      .then([{ ...confirmed('college'), group: group(2, 'li') }])
  })
})
