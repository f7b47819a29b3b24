import './button.css';
import type { IconName } from './icons.ts';

export type ButtonLook = {
  /** One `primary` per view; `quiet` is words and an arrow; `danger` only takes something away. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  icon?: IconName | undefined;
  /** An icon after the words, as the arrow of "Xem tiếp". */
  after?: IconName | undefined;
  /** The key that does the same, in the office. */
  hint?: string | undefined;
  wide?: boolean | undefined;
  big?: boolean | undefined;
  busy?: boolean | undefined;
};

export function buttonClass({ kind = 'secondary', wide, big, busy }: ButtonLook): string {
  return ['button', kind, wide && 'wide', big && 'big', busy && 'busy'].filter(Boolean).join(' ');
}
