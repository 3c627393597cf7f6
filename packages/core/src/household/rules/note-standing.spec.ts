/** What follows for a household where one of its people leaves the bank, or turns out to be somebody else or no person. */
import { NoteStanding } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { household } from '../index.ts'
import type { Standing } from '../standing.ts'
import { householdIn } from '../state.ts'

const given = scenariosOf(household)
const { added, dissolved, formed, headLeft, headNamed, idOf, noted, qian, removed, stateAfter, zhao } = householdStory

const note = (personId: string, standing: Standing, keptId?: string) =>
  commandOf(NoteStanding, { personId, standing, keptId: keptId as never })

const dup = (personId: string, keptId: string) => noted(personId, 'duplicate', keptId)

describe('who belongs to no household', () => {
  test('is known to the register all the same, once', () => {
    given([zhao])
      .when(note('stranger', 'erased'))
      .then([noted('stranger', 'erased')])
    given([zhao, noted('stranger', 'erased')])
      .when(note('stranger', 'erased'))
      .then([])
  })

  test('stays what counts for more: an erased one is not only withdrawn', () => {
    given([noted('li', 'erased')])
      .when(note('li', 'withdrawn'))
      .then([])
    given([noted('li', 'withdrawn')])
      .when(note('li', 'erased'))
      .then([noted('li', 'erased')])
  })
})

describe('who withdraws', () => {
  test('stays a member, for they live there', () => {
    given([zhao])
      .when(note('sun', 'withdrawn'))
      .then([noted('sun', 'withdrawn')])
  })

  test('speaks for the household no longer', () => {
    given([zhao])
      .when(note('zhao', 'withdrawn'))
      .then([noted('zhao', 'withdrawn'), headLeft('H-1', 'zhao')])
    const state = stateAfter(zhao, noted('zhao', 'withdrawn'), headLeft('H-1', 'zhao'))
    expect(householdIn(state, idOf('H-1'))).toMatchObject({ isWithoutHead: true, headId: 'zhao' })
    const later = stateAfter(zhao, headLeft('H-1', 'zhao'), headNamed('H-1', 'sun'))
    expect(householdIn(later, idOf('H-1'))).toMatchObject({ isWithoutHead: false, headId: 'sun' })
  })
})

describe('who is erased', () => {
  test('goes out, and as the head leaves it without one', () => {
    given([zhao])
      .when(note('lili', 'erased'))
      .then([noted('lili', 'erased'), removed('H-1', 'lili')])
    given([zhao, noted('zhao', 'withdrawn'), headLeft('H-1', 'zhao')])
      .when(note('zhao', 'erased'))
      .then([noted('zhao', 'erased'), removed('H-1', 'zhao')])
    given([zhao])
      .when(note('zhao', 'erased'))
      .then([noted('zhao', 'erased'), headLeft('H-1', 'zhao'), removed('H-1', 'zhao')])
  })

  test('stays where nobody else is there for what is pooled', () => {
    given([formed('H-1', ['zhao'])])
      .when(note('zhao', 'erased'))
      .then([noted('zhao', 'erased'), headLeft('H-1', 'zhao')])
  })
})

describe('a partner organisation', () => {
  test('goes out; of one alone the household ends, and the points are the partner’s', () => {
    given([zhao])
      .when(note('sun', 'partner'))
      .then([noted('sun', 'partner'), removed('H-1', 'sun')])
    given([formed('H-1', ['university'])])
      .when(note('university', 'partner'))
      .then([noted('university', 'partner'), dissolved('H-1', [['university', 1]])])
  })
})

describe('of a duplicate', () => {
  test('the membership follows to the record that is kept', () => {
    given([zhao])
      .when(note('lili', 'duplicate', 'kept'))
      .then([dup('lili', 'kept'), added('H-1', 'kept'), removed('H-1', 'lili')])
  })

  test('the headship follows as well, though it was vacant since the withdrawal', () => {
    const follows = [
      dup('zhao', 'kept'),
      { ...added('H-1', 'kept'), relation: 'head' },
      headNamed('H-1', 'kept'),
      removed('H-1', 'zhao'),
    ]
    given([zhao])
      .when(note('zhao', 'duplicate', 'kept'))
      .then(follows as never)
    given([zhao, noted('zhao', 'withdrawn'), headLeft('H-1', 'zhao')])
      .when(note('zhao', 'duplicate', 'kept'))
      .then(follows as never)
  })

  test('the membership only ends where the kept record is in the same household', () => {
    given([zhao])
      .when(note('lili', 'duplicate', 'sun'))
      .then([dup('lili', 'sun'), removed('H-1', 'lili')])
    given([zhao])
      .when(note('zhao', 'duplicate', 'sun'))
      .then([dup('zhao', 'sun'), headNamed('H-1', 'sun'), removed('H-1', 'zhao')])
  })

  test('the kept record stays in another household where it belongs', () => {
    given([zhao, qian])
      .when(note('lili', 'duplicate', 'wu'))
      .then([dup('lili', 'wu'), removed('H-1', 'lili')])
    given([zhao, qian])
      .when(note('zhao', 'duplicate', 'wu'))
      .then([dup('zhao', 'wu'), headLeft('H-1', 'zhao'), removed('H-1', 'zhao')])
  })

  test('a household of it alone ends, and what it pooled is the kept record’s', () => {
    given([formed('H-1', ['zhao']), qian])
      .when(note('zhao', 'duplicate', 'wu'))
      .then([dup('zhao', 'wu'), dissolved('H-1', [['wu', 1]])])
    given([formed('H-1', ['zhao'], 'apart'), qian])
      .when(note('zhao', 'duplicate', 'wu'))
      .then([dup('zhao', 'wu'), dissolved('H-1', [])])
  })

  test('it follows to the end of a row of records', () => {
    given([zhao, dup('second', 'third')])
      .when(note('lili', 'duplicate', 'second'))
      .then([dup('lili', 'second'), added('H-1', 'third'), removed('H-1', 'lili')])
  })

  test('two that name one another stay where they are, and speak for nobody', () => {
    given([zhao, dup('other', 'zhao')])
      .when(note('zhao', 'duplicate', 'other'))
      .then([dup('zhao', 'other'), headLeft('H-1', 'zhao')])
  })

  test('nobody takes the place where the kept record has left meanwhile, and none leads', () => {
    given([zhao, noted('kept', 'erased')])
      .when(note('lili', 'duplicate', 'kept'))
      .then([dup('lili', 'kept'), removed('H-1', 'lili')])
    given([zhao, noted('kept', 'withdrawn')])
      .when(note('zhao', 'duplicate', 'kept'))
      .then([
        dup('zhao', 'kept'),
        { ...added('H-1', 'kept'), relation: 'head' } as never,
        headLeft('H-1', 'zhao'),
        removed('H-1', 'zhao'),
      ])
  })
})
