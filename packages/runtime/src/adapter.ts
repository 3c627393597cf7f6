/** What those need who write a store: the checks and the words that all stores have in common. */

export { type CheckedAppend, checkAppend, type EventText } from './adapter/check-append.ts'
export { badPaging } from './adapter/check-paging.ts'
export {
  badChanges,
  badGeneration,
  badRange,
  droppedGeneration,
  goesBack,
  indexedTexts,
  otherTables,
  tableOf,
  tablesText,
} from './adapter/check-rows.ts'
export {
  aborted,
  cannotBegin,
  conflict,
  deadlineExceeded,
  invalidRequest,
  storeClosed,
  tooLarge,
} from './adapter/store-errors.ts'
