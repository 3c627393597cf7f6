/** A debt that is found once points were passed on follows them: nobody sheds what they owe by ending a household. No share is lost. */
import {
  type AccountCommand,
  AccountOpened,
  ApproveDeduction,
  DuplicateMarked,
  ReopenAccount,
  RequestDeduction,
  ReverseDeposit,
  UpholdComplaint,
} from '@lovebank/core'
import { accountStory, commandOf, eventOf, householdStory, person } from '@lovebank/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountIn, ask, type Bank, emptyBank, record, write } from '../../../test/transfer-bank.ts'
import { balanceOf } from '../../account/balance.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import type { Instant } from '../../kernel/time.ts'
import { postings } from '../../ledger/postings.ts'
import { addToTotals, noTotals } from '../../ledger/trial-balance.ts'
import { succession as policy } from './index.ts'

const { dissolved, formed, idOf, merged, split, zhao } = householdStory
const { actCredited, deposited, held, captured } = accountStory
const pool = accountIdOf(idOf('H-1'))
const other = accountIdOf(idOf('H-2'))
const [zhaos, suns] = [accountIdOf('zhao' as never), accountIdOf('sun' as never)]
const ends = dissolved('H-1', [
  ['zhao', 1],
  ['sun', 3],
])

let bank: Bank
beforeEach(() => {
  bank = emptyBank()
  record(bank, zhao)
  write(bank, eventOf(AccountOpened, { accountId: pool, holderId: idOf('H-1'), holderKind: 'household' }))
  write(bank, { ...deposited('w1', 20, { expiresOn: '2026-05-01' }), accountId: pool })
})

/** The policy reads everything, as after a crash: what it asked for already is recognised. */
const settle = (): void => {
  let state = policy.initialState
  for (let read = 0; read < bank.log.length; read += 1) {
    const next = bank.log[read]
    if (next === undefined) continue
    state = policy.evolve(state, next)
    for (const { command, otherwise } of policy.react(state, next)) {
      const refusal = ask(bank, command as AccountCommand)
      for (const instead of refusal === undefined ? [] : (otherwise?.(refusal) ?? []))
        ask(bank, instead as AccountCommand)
    }
  }
}

let count = 0
const commandId = () => {
  count += 1
  return `00000000-0000-4000-8000-0000000${String(count).padStart(5, '0')}`
}

const obey = (...commands: ReadonlyArray<AccountCommand>): void => {
  for (const command of commands) expect(ask(bank, command)).toBeUndefined()
  settle()
}

const reopen = () => commandOf(ReopenAccount, { accountId: pool, commandId: commandId() })
const reverse = (points?: number, accountId = pool) =>
  commandOf(ReverseDeposit, { accountId, lotId: 'w1', points, reason: 'Nobody was there.', commandId: commandId() })

const availableOn = (accountId: string): number => {
  const state = accountIn(bank, accountId)
  return state.kind === 'NotOpened' ? 0 : balanceOf(state.books, '2026-04-01T00:00:00.000Z' as Instant).available
}
const transit = (): number => {
  const totals = noTotals()
  for (const { event } of bank.log) addToTotals(totals, postings(event))
  return totals.transit
}

describe('a deposit that is taken back after its points were passed on', () => {
  test('is taken from the lots that the heirs had of it', () => {
    record(bank, ends)
    settle()
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns)]).toEqual([0, 5, 15])
    obey(reopen(), reverse())
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, 0, 0, 0])
  })

  test('leaves a debt with the heir who has spent their share, and with nobody else', () => {
    record(bank, ends)
    settle()
    const lot = bank.log.flatMap(({ event }) =>
      event.type === 'PointsInherited' && event.accountId === suns ? event.lots : [],
    )[0]
    write(bank, { ...held('h1', [[lot?.lotId ?? '', 10]]), accountId: suns })
    write(bank, { ...captured('h1', [[lot?.lotId ?? '', 10]]), accountId: suns })
    obey(reopen(), reverse())
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, 0, -10, 0])
  })

  test('is owed by the record that is kept where an heir turned out to be a duplicate', () => {
    record(bank, ends)
    settle()
    record(bank, eventOf(DuplicateMarked, { volunteerId: 'sun', keptId: 'li' }))
    record(bank, eventOf(DuplicateMarked, { volunteerId: 'li', keptId: 'sun' }))
    obey(reopen(), reverse())
    expect([availableOn(suns), availableOn(accountIdOf('li' as never))]).toEqual([15, -15])
    expect(transit()).toBe(0)
  })

  test('is taken back in part from each heir by what they had of it, and never more than once', () => {
    record(bank, ends)
    settle()
    obey(reopen(), reverse(8), reverse(8))
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, 1, 3, 0])
    obey(reverse())
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, 0, 0, 0])
  })

  test('follows them through a household that passed them on itself', () => {
    record(bank, formed('H-2', ['qian', 'wu']))
    record(bank, merged('H-1', 'H-2'))
    settle()
    expect(availableOn(other)).toBe(20)
    record(bank, dissolved('H-2', [['sun', 1]]))
    settle()
    obey(reopen(), reverse())
    expect([availableOn(pool), availableOn(other), availableOn(suns), transit()]).toEqual([0, 0, 0, 0])
  })

  test('is taken from both sides of a split, by what each had of it', () => {
    record(bank, split('H-1', 'H-9', ['sun'], { staying: 3, leaving: 1 }))
    settle()
    const left = accountIdOf(idOf('H-9'))
    write(bank, { ...deposited('w2', 50), accountId: pool })
    obey(reverse())
    expect([availableOn(pool), availableOn(left), transit()]).toEqual([50, 0, 0])
  })
})

describe('an act of a household that is no more, about which a complaint was right', () => {
  test('turns into none with the heirs', () => {
    const act = actCredited('a1', 8, { isLostByComplaint: true })
    write(bank, { ...act, accountId: pool })
    record(bank, ends)
    settle()
    const { lotId } = act
    obey(reopen(), commandOf(UpholdComplaint, { accountId: pool, lotId, ruling: '属实', commandId: commandId() }))
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, 5, 15, 0])
  })
})

describe('what a household that is no more has spent', () => {
  test('is owed by its heirs, by their parts', () => {
    write(bank, { ...held('h1', [['w1', 20]]), accountId: pool })
    write(bank, { ...captured('h1', [['w1', 20]]), accountId: pool })
    record(bank, ends)
    settle()
    obey(reopen(), reverse())
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, -5, -15, 0])
  })

  test('is owed by them also where the debt stood before the end', () => {
    write(bank, { ...held('h1', [['w1', 20]]), accountId: pool })
    write(bank, { ...captured('h1', [['w1', 20]]), accountId: pool })
    obey(reverse())
    expect(availableOn(pool)).toBe(-20)
    record(bank, ends)
    settle()
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, -5, -15, 0])
    expect(accountIn(bank, pool).kind).toBe('Closed')
  })

  test('is owed by them where a deduction finds too little', () => {
    record(bank, ends)
    settle()
    const asked = { accountId: pool, deductionId: 'd1' }
    const reason = 'A false claim.'
    obey(
      reopen(),
      commandOf(RequestDeduction, { ...asked, points: 40, reason, mayOwe: true, commandId: commandId() }),
      commandOf(ApproveDeduction, { ...asked, actor: person('second'), commandId: commandId() }),
    )
    expect([availableOn(pool), availableOn(zhaos), availableOn(suns), transit()]).toEqual([0, -5, -15, 0])
  })
})

describe('a share for which an heir has no room', () => {
  test('waits on its way, and comes once there is room', () => {
    write(bank, eventOf(AccountOpened, { accountId: suns, holderId: 'sun' }))
    write(bank, { ...deposited('w9', MAX_POINTS - 2), accountId: suns })
    record(bank, ends)
    settle()
    expect([availableOn(zhaos), availableOn(suns), transit()]).toEqual([5, MAX_POINTS - 2, 15])
    const asked = { accountId: suns, deductionId: 'd1' }
    const reason = 'A false claim.'
    obey(
      commandOf(RequestDeduction, { ...asked, points: 20, reason, mayOwe: false, commandId: commandId() }),
      commandOf(ApproveDeduction, { ...asked, actor: person('second'), commandId: commandId() }),
    )
    expect([availableOn(suns), transit()]).toEqual([MAX_POINTS - 7, 0])
  })
})
