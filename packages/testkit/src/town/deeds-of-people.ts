/** What is kept of people beside their work: entries in the record, consents, second records of one person. */
import {
  Commend,
  Evaluate,
  GiveConsent,
  MarkDistinct,
  MarkDuplicate,
  type PersonId,
  personIdOf,
  RecordInsurance,
  RecordTraining,
  RegisterVolunteer,
  SignUp,
  type VolunteerNumber,
  type VolunteerState,
  WithdrawConsent,
} from '@lovebank/core'
import { commendation, evaluation, insurance, training } from '../examples/volunteer-story.ts'
import { stateIn } from './bank.ts'
import { mayor, profileOf, villageId, volunteerOf, worker } from './cast.ts'
import { called } from './deeds-of-work.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** An entry that a new one may correct, now and then one that is not there. */
const wrongEntry = (step: Step, scene: Scene): string | undefined => {
  if (step.who < 8) return undefined
  const state = stateIn(scene.bank, 'volunteer', volunteerOf(step.who)) as VolunteerState
  const records = state.kind === 'NotRegistered' || state.kind === 'Erased' ? [] : state.records
  return records[step.much % (records.length + 1)]?.entry.recordId ?? 'never-entered'
}

export const keepRecord = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, worker)
  const entry = { volunteerId: volunteerOf(step.who), replaces: wrongEntry(step, scene) }
  return pick<ReadonlyArray<Move>>(
    [
      [wish(by, RecordTraining, { ...entry, ...training })],
      [wish(by, RecordInsurance, { ...entry, ...insurance })],
      [wish(by, Commend, { ...entry, ...commendation })],
      [wish(by, Evaluate, { ...entry, ...evaluation })],
    ],
    step.what,
  )
}

const purposes = ['publicity', 'certificate-check', 'guardian', 'other-organisations'] as const

/** A minor signs up, and the mother has mostly thought better of it. */
const bringMinor = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `MINOR-${scene.turn}` as VolunteerNumber
  const volunteerId = personIdOf(number)
  const guardian = { name: '李母', relation: '母亲', phone: undefined }
  const profile = profileOf('小李', '2011-09-01')
  const taskId = `minor-${scene.turn}`
  return [
    wish(mayor, RegisterVolunteer, { number, unitId: villageId, profile, skills: [], guardian }),
    ...(step.what % 3 === 0 ? [] : [wish(worker, WithdrawConsent, { volunteerId, purpose: 'guardian' })]),
    ...called(taskId, minutesLater(scene.now, 60), 1, 1, 'duty'),
    wish(volunteerId, SignUp, { taskId, shiftId: 'a', volunteerId, risksShown: true }),
  ]
}

/** Some think better of it at once. */
export const keepConsents = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  if (step.much === 11) return bringMinor(step, scene)
  const volunteerId = volunteerOf(step.who)
  const purpose = pick(purposes, step.what)
  const isMothers = purpose === 'guardian' || step.much % 4 === 0
  const guardian = isMothers && step.much > 0 ? { name: '李母', relation: '母亲', phone: undefined } : undefined
  const by = sent(step, isMothers ? worker : volunteerId)
  return [
    wish(by, GiveConsent, { volunteerId, purpose, guardian }),
    ...(step.much % 2 === 0 ? [wish(by, WithdrawConsent, { volunteerId, purpose })] : []),
  ]
}

/** Somebody is registered a second time and found out; or two of the register look alike, and may be one or two. */
export const tellApart = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, mayor)
  const otherId = volunteerOf(step.what)
  if (step.much % 3 === 0) {
    const second = personIdOf(secondOf(scene))
    const entry = wish(worker, RecordTraining, { volunteerId: second, ...training })
    return [...registerTwice(scene, otherId), ...markDuplicate(by, second, otherId), entry]
  }
  const volunteerId = volunteerOf(step.who)
  return step.much % 3 === 1
    ? markDuplicate(by, volunteerId, otherId)
    : [wish(by, MarkDistinct, { volunteerId, otherId })]
}

const secondOf = ({ turn }: Scene) => `TWICE-${turn}` as VolunteerNumber

const registerTwice = (scene: Scene, keptId: PersonId): ReadonlyArray<Move> => {
  const kept = stateIn(scene.bank, 'volunteer', keptId) as VolunteerState
  const { profile } =
    kept.kind === 'NotRegistered' || kept.kind === 'Erased' ? { profile: profileOf('老李', '1958-06-02') } : kept
  return [wish(mayor, RegisterVolunteer, { number: secondOf(scene), unitId: villageId, profile, skills: [] })]
}

const markDuplicate = (by: string, volunteerId: PersonId, keptId: PersonId): ReadonlyArray<Move> => [
  wish(by, MarkDuplicate, { volunteerId, keptId }),
]
