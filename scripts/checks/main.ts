/** Runs every check. */
export {}
