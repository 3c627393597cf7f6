/** What operators read. Fields hold ids and numbers, never personal data. */
export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

export type LogFields = { readonly [field: string]: string | number | boolean | undefined }

export interface Log {
  readonly write: (level: LogLevel, message: string, fields: LogFields) => void
}
