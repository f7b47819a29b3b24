import type { PageLoad } from './$types';

/** Not linked from anywhere: where the parts are looked at together, in both densities. */
export const load: PageLoad = ({ url }) => ({ office: url.searchParams.has('office') });
