/** What a matter's or an opinion's state looks like: shape first, then word, then colour. */
export type StateKind = 'doing' | 'soon' | 'late' | 'done' | 'up' | 'noted' | 'guided' | 'removed' | 'provisional' | 'waiting';
