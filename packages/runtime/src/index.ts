/** Ports of Love Bank and what runs over them: command execution, projector, policies, the in-memory store. */
export {}
