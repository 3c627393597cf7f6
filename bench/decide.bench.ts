/** decide + evolve in memory, for the commands that a town sends most. */
import {
  type AccountCommand,
  type AccountEvent,
  aggregates,
  CaptureHold,
  CheckIn,
  PlaceHold,
  ReleaseHold,
  SignUp,
  TaskDrafted,
  TaskPublished,
  VolunteerSignedUp,
} from '@lovebank/core'
import { accountStory, commandOf, eventOf } from '@lovebank/testkit'
import { measureInTurn, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

const { opened, deposited, held, depositOf } = accountStory

interface Scene {
  readonly name: string
  /** decides once and folds what was decided */
  readonly once: () => unknown
}

const scene = <State, Command, Event>(
  name: string,
  decider: {
    readonly initialState: State
    readonly decide: (
      command: Command,
      state: State,
    ) => { readonly _tag: 'Left' } | { readonly _tag: 'Right'; readonly right: ReadonlyArray<Event> }
    readonly evolve: (state: State, event: Event) => State
  },
  given: ReadonlyArray<Event>,
  command: Command,
): Scene => {
  const state = given.reduce(decider.evolve, decider.initialState)
  return {
    name,
    once: () => {
      const decision = decider.decide(command, state)
      if (decision._tag === 'Left') throw new Error(`${name} was refused: the bench would measure nothing`)
      return decision.right.reduce(decider.evolve, state)
    },
  }
}

const lots: ReadonlyArray<AccountEvent> = [
  opened,
  ...Array.from({ length: 12 }, (_, index) => deposited(`w${index}`, 10)),
]
const base = { accountId: 'li', holdId: 'h1' }
const account = (name: string, given: ReadonlyArray<AccountEvent>, command: AccountCommand): Scene =>
  scene(name, aggregates.account, given, command)

const task = { taskId: 'sweeping', shiftId: 's1', volunteerId: 'wang' }
const drafted = eventOf(TaskDrafted, {
  taskId: 'sweeping',
  unitId: 'village',
  title: 'Sweeping the square',
  category: 'street-keeping',
  place: 'the square',
  risks: 'traffic',
  shifts: [{ shiftId: 's1', startsAt: '2026-02-10T00:00:00.000Z', endsAt: '2026-02-10T04:00:00.000Z', capacity: 20 }],
})
const published = eventOf(TaskPublished, { taskId: 'sweeping' })
const others = Array.from({ length: 10 }, (_, index) =>
  eventOf(VolunteerSignedUp, { ...task, volunteerId: `v${index}` }),
)

const scenes: ReadonlyArray<Scene> = [
  account('Deposit', lots, depositOf('w99', 90, { dailyCap: 1_000, validMonths: 24 })),
  account('PlaceHold', lots, commandOf(PlaceHold, { ...base, points: 25, expiresAt: '2026-02-20T01:00:00.000Z' })),
  account(
    'CaptureHold',
    [
      ...lots,
      held('h1', [
        ['w0', 10],
        ['w1', 10],
      ]),
    ],
    commandOf(CaptureHold, { ...base, points: 20 }),
  ),
  account(
    'ReleaseHold',
    [
      ...lots,
      held('h1', [
        ['w0', 10],
        ['w1', 10],
      ]),
    ],
    commandOf(ReleaseHold, { ...base, reason: 'cancelled' }),
  ),
  scene(
    'SignUp',
    aggregates.task,
    [drafted, published, ...others],
    commandOf(SignUp, { ...task, risksShown: true, occurredAt: '2026-02-09T00:00:00.000Z' }),
  ),
  scene(
    'CheckIn',
    aggregates.task,
    [drafted, published, ...others, eventOf(VolunteerSignedUp, task)],
    commandOf(CheckIn, { ...task, occurredAt: '2026-02-10T00:05:00.000Z' }),
  ),
]

const sideOf = ({ name, once }: Scene, times: number): Side => ({
  name,
  run: () =>
    timed(times, () => {
      for (let count = 0; count < times; count += 1) once()
    }),
})

const run = async ({ scale }: Sizes) => {
  const times = Math.round(300_000 * scale)
  const measured = await measureInTurn(scenes.map((each) => sideOf(each, times)))
  const mixed = scenes.length / measured.reduce((sum, side) => sum + 1 / side.median, 0)
  return {
    rows: measured.map((side) => ({ command: side.name, 'decide + evolve': perSecond(side.median) })),
    figures: [{ name: 'decide and evolve, all commands alike', value: mixed, unit: '/s', atLeast: 500_000 }],
  }
}

await runBench('decide', run)
