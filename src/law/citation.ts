import type { ActKey } from './acts/act.ts';
import { acts } from './acts/act.ts';
import type { Certainty, Rule } from './rule.ts';

export type Citation = {
  /** The act's short mark ('Luật 72/2025/QH15'), or the unit's document where its setting prevails. */
  readonly act: string;
  readonly article: string | null;
  readonly certainty: Certainty;
  /** The Vietnamese citation, written out. */
  readonly text: string;
};

export function citationOf(rule: Rule, source: string | null): Citation {
  const { certainty } = rule;
  if (source !== null) return { act: source, article: null, certainty, text: source };
  const text = citationText(rule.act, rule.article);
  return { act: acts[rule.act].mark, article: rule.article, certainty, text };
}

/** '43.2' of the law of 2025 is 'khoản 2 Điều 43 Luật Tổ chức chính quyền địa phương năm 2025'. */
export function citationText(act: ActKey, article: string | null): string {
  const { name } = acts[act];
  if (article === null) return name;
  const [number, clause, point] = article.split('.');
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${number}`, name].filter(Boolean).join(' ');
}
