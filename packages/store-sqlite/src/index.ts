/** The embedded, durable event store of Love Bank on SQLite. */
export {}
