// Pages are read, not run: the hall alone sets `csr = true`.
export const csr = false;
