/** Set by our own entry on the request for the ceremonies; what a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-hoi-am-client-address';
