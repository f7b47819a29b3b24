import type { LayoutLoad } from './$types';

export const csr = false;

export const load: LayoutLoad = ({ params, data }) => ({ ...data, locale: params.lang });
