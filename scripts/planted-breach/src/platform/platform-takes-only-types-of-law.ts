import { term } from '#law/law-is-pure.ts';

export const taken = term;
