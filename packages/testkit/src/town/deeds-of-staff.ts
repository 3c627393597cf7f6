/** What happens in the town's offices: the register, the units, the rate cards. */
import {
  AdoptRateCard,
  AmendProfile,
  AppointStaff,
  CloseUnit,
  EstablishUnit,
  MoveToUnit,
  OpenAccount,
  type PersonId,
  RateCardAdopted,
  RegisterVolunteer,
  ReinstateVolunteer,
  RelieveStaff,
  RenameUnit,
  SuspendVolunteer,
  type VolunteerState,
  WithdrawVolunteer,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import {
  alsoKeeper,
  director,
  mayor,
  numbers,
  otherVillageId,
  profileOf,
  stationId,
  villageId,
  volunteerOf,
  volunteers,
  worker,
} from './cast.ts'
import { card, meeting } from './founding.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const register = (step: Step, _scene: Scene): ReadonlyArray<Move> => {
  const number = numbers[step.what < 6 ? 3 : step.what % numbers.length] ?? 'N-9'
  const isMinor = step.much % 3 === 0
  const guardian = step.much % 2 === 0 ? { name: '李母', relation: '母亲', phone: undefined } : undefined
  const profile = profileOf('小李', isMinor ? '2012-09-01' : '1960-01-01')
  const recruitedBy = step.who % 3 === 0 ? undefined : volunteerOf(step.who)
  const told = { number, unitId: villageId, profile, skills: ['care'], guardian, recruitedBy }
  return [
    wish(sent(step, director), RegisterVolunteer, told),
    ...(step.much > 8 ? [wish(sent(step, worker), OpenAccount, { holderId: volunteerOf(step.what) })] : []),
  ]
}

const isSuspended = (scene: Scene, volunteerId: PersonId): boolean =>
  (stateIn(scene.bank, 'volunteer', volunteerId) as VolunteerState).kind === 'Suspended'

/** Who is suspended is reinstated more often than not. */
export const keepRegister = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const suspended = step.much < 8 ? volunteers.find((one) => isSuspended(scene, one)) : undefined
  const volunteerId = suspended ?? volunteerOf(step.who)
  const by = sent(step, worker)
  if (suspended !== undefined) return [wish(by, ReinstateVolunteer, { volunteerId })]
  const choices: readonly [Move, ...ReadonlyArray<Move>] = [
    wish(by, SuspendVolunteer, { volunteerId, reason: '核查' }),
    wish(by, ReinstateVolunteer, { volunteerId }),
    wish(by, MoveToUnit, { volunteerId, unitId: step.what % 2 === 0 ? otherVillageId : villageId }),
    wish(by, AmendProfile, { volunteerId, profile: profileOf('老李', '1958-06-02'), skills: [] }),
    wish(sent(step, volunteerId), WithdrawVolunteer, { volunteerId }),
  ]
  // An inquiry that comes to nothing within the hour: otherwise few of those suspended would be seen again.
  if (step.much % 4 === 0 && step.what < 6) return [choices[0], wait(60), wish(by, ReinstateVolunteer, { volunteerId })]
  return [step.much === 11 ? pick(choices, 4) : pick(choices, step.much % 4)]
}

export const adoptCard = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const adopted = scene.bank.log.filter(({ event }) => RateCardAdopted.is(event)).length
  const version = step.much === 0 ? 1 : adopted + 1
  const effectiveFrom = minutesLater(scene.now, (step.what - 2) * 1_440).slice(0, 10)
  return [wish(sent(step, mayor), AdoptRateCard, { card: card(version, effectiveFrom, 20 + step.who * 5), meeting })]
}

export const keepOffices = (step: Step, _scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, mayor)
  const office = { personId: alsoKeeper, role: 'child-director' as const, unitId: villageId }
  return pick<ReadonlyArray<Move>>(
    [
      [wish(by, RenameUnit, { unitId: villageId, name: '新一村' })],
      [wish(by, EstablishUnit, { code: 'G-1', kind: 'grid-cell', name: '一格', parentId: villageId })],
      [wish(by, AppointStaff, { ...office, name: '店员二' }), wish(by, RelieveStaff, office)],
      [wish(by, RelieveStaff, office)],
      [wish(by, CloseUnit, { unitId: step.what % 2 === 0 ? otherVillageId : stationId })],
      [wish(by, EstablishUnit, { code: 'V-1', kind: 'village', name: '一村', parentId: stationId })],
    ],
    step.much,
  )
}
