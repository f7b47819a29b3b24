// The only screen that needs script to be itself: it goes on when the line is gone.
export const csr = true;
