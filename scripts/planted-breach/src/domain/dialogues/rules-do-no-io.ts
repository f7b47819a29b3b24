import { hidden } from './server/hidden.ts';

export const rule = hidden;
