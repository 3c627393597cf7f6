/** Every aggregate by its name, and which of them answers a command. */

import { AccountCommand } from './account/commands.ts'
import { account } from './account/index.ts'
import { AllowanceCommand } from './allowance/commands.ts'
import { allowance } from './allowance/index.ts'
import { AppraisalCommand } from './appraisal/commands.ts'
import { appraisal } from './appraisal/index.ts'
import { CertificateCommand } from './certificate/commands.ts'
import { certificate } from './certificate/index.ts'
import { ClearingCommand } from './clearing/commands.ts'
import { clearing } from './clearing/index.ts'
import type { CommandType } from './commands.ts'
import { HouseholdCommand } from './household/commands.ts'
import { household } from './household/index.ts'
import type { AggregateName } from './kernel/stream.ts'
import { OrganisationCommand } from './organisation/commands.ts'
import { organisation } from './organisation/index.ts'
import { RateCardCommand } from './ratecard/commands.ts'
import { rateCards } from './ratecard/index.ts'
import { RedemptionCommand } from './redemption/commands.ts'
import { redemption } from './redemption/index.ts'
import { ShopCommand } from './shop/commands.ts'
import { shop } from './shop/index.ts'
import { TaskCommand } from './task/commands.ts'
import { task } from './task/index.ts'
import { VolunteerCommand } from './volunteer/commands.ts'
import { volunteer } from './volunteer/index.ts'
import { WelfareCommand } from './welfare/commands.ts'
import { welfare } from './welfare/index.ts'

/** Each a `Decider`: for specs (`scenariosOf`), and for whoever decides without a runtime. */
export const aggregates = {
  organisation,
  volunteer,
  household,
  appraisal,
  ratecard: rateCards,
  task,
  account,
  allowance,
  clearing,
  welfare,
  shop,
  redemption,
  certificate,
} as const

const commandsOf: Readonly<Record<AggregateName, ReadonlyArray<{ readonly name: string }>>> = {
  organisation: OrganisationCommand.types,
  volunteer: VolunteerCommand.types,
  household: HouseholdCommand.types,
  appraisal: AppraisalCommand.types,
  ratecard: RateCardCommand.types,
  task: TaskCommand.types,
  account: AccountCommand.types,
  allowance: AllowanceCommand.types,
  clearing: ClearingCommand.types,
  welfare: WelfareCommand.types,
  shop: ShopCommand.types,
  redemption: RedemptionCommand.types,
  certificate: CertificateCommand.types,
}

const aggregateByCommand: ReadonlyMap<string, AggregateName> = new Map(
  (Object.keys(commandsOf) as ReadonlyArray<AggregateName>).flatMap((aggregate) =>
    commandsOf[aggregate].map((codec) => [codec.name, aggregate] as const),
  ),
)

/** The aggregate that answers commands of a type; undefined where there is no such command. */
export const aggregateOf = (type: CommandType | string): AggregateName | undefined => aggregateByCommand.get(type)
