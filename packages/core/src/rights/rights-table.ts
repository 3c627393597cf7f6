/** The matrix of rights as a table for readers: a row a command, a column a grantee; the last one, from whom it is kept. */
import { granteeInChinese, granteeInEnglish } from './grantee-names.ts'
import { type Grantee, rightsMatrix } from './matrix.ts'
import { barredInOwnHousehold } from './own-household.ts'

/** In the order of the columns. */
const columns: ReadonlyArray<Grantee> = [
  'administrator',
  'social-worker',
  'village-director',
  'child-director',
  'child-supervisor',
  'shopkeeper',
  'auditor',
  'self',
  'policy',
  'policy-for-staff',
  'anyone',
  'founder',
]

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`

/** Lines of a Markdown table, the headings in English and Chinese. */
export const rightsTable = (): ReadonlyArray<string> => [
  line([
    'command',
    ...columns.map((grantee) => `${granteeInEnglish(grantee)} ${granteeInChinese(grantee)}`),
    'never for one’s household 同户回避',
  ]),
  line(['---', ...columns.map(() => ':-:'), ':-:']),
  ...Object.entries(rightsMatrix).map(([command, grantees]) =>
    line([
      `\`${command}\``,
      ...columns.map((grantee) => (grantees.includes(grantee) ? '●' : '')),
      barredInOwnHousehold.some((barred) => barred === command) ? '○' : '',
    ]),
  ),
]
