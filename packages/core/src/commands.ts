/** Everything that can be asked of the bank, in one union. */
import * as t from 'io-ts'
import { AccountCommand } from './account/commands.ts'
import { AllowanceCommand } from './allowance/commands.ts'
import { AppraisalCommand } from './appraisal/commands.ts'
import { CertificateCommand } from './certificate/commands.ts'
import { ClearingCommand } from './clearing/commands.ts'
import { HouseholdCommand } from './household/commands.ts'
import { OrganisationCommand } from './organisation/commands.ts'
import { RateCardCommand } from './ratecard/commands.ts'
import { RedemptionCommand } from './redemption/commands.ts'
import { ShopCommand } from './shop/commands.ts'
import { TaskCommand } from './task/commands.ts'
import { VolunteerCommand } from './volunteer/commands.ts'
import { WelfareCommand } from './welfare/commands.ts'

export const Command = t.union(
  [
    ...OrganisationCommand.types,
    ...VolunteerCommand.types,
    ...HouseholdCommand.types,
    ...AppraisalCommand.types,
    ...RateCardCommand.types,
    ...TaskCommand.types,
    ...AccountCommand.types,
    ...AllowanceCommand.types,
    ...ClearingCommand.types,
    ...WelfareCommand.types,
    ...ShopCommand.types,
    ...RedemptionCommand.types,
    ...CertificateCommand.types,
  ],
  'Command',
)
export type Command = t.TypeOf<typeof Command>

/** The names of all commands. */
export type CommandType = Command['type']
