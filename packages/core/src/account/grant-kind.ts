/** What a grant is for: a word that schedules of grants know as well. */
export { GrantKind } from '../kernel/grant-kind.ts'
