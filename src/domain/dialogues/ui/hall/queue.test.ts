import { describe, expect, it } from 'vitest';
import { afterRefusal, afterStep, isPending, itemBefore, merged, nextStep, numbered, refreshed, withSaved, type Item } from './queue.ts';
import { isComplete, nothingTyped, type Typed } from './typed.ts';

const typed = (words: string, more: Partial<Typed> = {}): Typed => ({ ...nothingTyped(), words, ...more });
const answered = { opinionId: 'o1', number: 12, version: 1, disposition: null, holder: null, sentUpTo: null, undisposed: null };

describe('the queue of the hall', () => {
  it('sends in the order of typing', () => {
    const items = withSaved(withSaved([], 'a', typed('first')), 'b', typed('second'));
    expect(nextStep(items)).toMatchObject({ kind: 'record', item: { id: 'a' } });
  });

  it('does not let a refused opinion hold up the next, and sends it again once it is changed', () => {
    const items = withSaved(withSaved([], 'a', typed('first')), 'b', typed('second')).map((item) =>
      item.id === 'a' ? afterRefusal({ ...item, tried: item.typed }, 'too long', false) : item,
    );
    expect(nextStep(items)?.item.id).toBe('b');
    const changed = withSaved(items, 'a', typed('shorter'));
    expect(nextStep(changed)).toMatchObject({ kind: 'record', item: { id: 'a', typed: { words: 'shorter' } } });
    expect(changed[0]?.tried).toBeUndefined();
  });

  it('edits what was changed while it was on its way', () => {
    const [item] = withSaved([{ id: 'a', typed: typed('first'), tried: typed('first') }], 'a', typed('first, and more'));
    if (item === undefined) throw new Error('lost');
    const sent = afterStep(item, 'record', typed('first'), answered);
    expect(nextStep([sent])).toMatchObject({ kind: 'edit', item: { opinionId: 'o1', version: 1 } });
    expect(isPending(afterStep(sent, 'edit', sent.typed, { ...answered, version: 2 }))).toBe(false);
  });

  it('takes out, and brings back what was taken out', () => {
    const sent = afterStep({ id: 'a', typed: typed('first') }, 'record', typed('first'), answered);
    const out: Item = { ...sent, takenOut: 'accusation' };
    expect(nextStep([out])?.kind).toBe('take-out');
    const gone = afterStep(out, 'take-out', out.typed, { ...answered, version: 2, disposition: 'taken-out' });
    expect(isPending(gone)).toBe(false);
    const back = { ...gone, restore: true };
    expect(nextStep([back])?.kind).toBe('restore');
    const restored = afterStep(back, 'restore', back.typed, { ...answered, version: 3 });
    expect(restored).not.toHaveProperty('takenOut');
    expect(restored).not.toHaveProperty('disposition');
    expect(isPending(restored)).toBe(false);
  });

  it('shows one opinion once after a reload', () => {
    const served: Item[] = [{ id: 'o1', opinionId: 'o1', number: 12, version: 1, typed: typed('first'), held: typed('first') }];
    const kept: Item[] = [
      { id: 'o1', opinionId: 'o1', version: 1, typed: typed('changed here'), held: typed('first') },
      { id: 'b', typed: typed('new') },
    ];
    expect(merged(served, kept).map((item) => item.typed.words)).toEqual(['changed here', 'new']);
  });

  it('lets others’ opinions join, and keeps the version of the one that is open', () => {
    const mine = afterStep({ id: 'a', typed: typed('mine') }, 'record', typed('mine'), answered);
    const theirs: Item = { id: 'o2', opinionId: 'o2', number: 13, version: 1, typed: typed('theirs'), held: typed('theirs') };
    const changed: Item = {
      id: 'o1',
      opinionId: 'o1',
      number: 12,
      version: 2,
      typed: typed('changed there'),
      held: typed('changed there'),
    };
    expect(refreshed([mine], [changed, theirs], undefined).map(({ id, version }) => [id, version])).toEqual([
      ['a', 2],
      ['o2', 1],
    ]);
    expect(refreshed([mine], [changed, theirs], 'a')[0]?.version).toBe(1);
  });

  it('opens the one before, past what was taken out', () => {
    const items: Item[] = [
      { id: 'a', typed: typed('a') },
      { id: 'b', typed: typed('b'), takenOut: 'secret' },
      { id: 'c', typed: typed('c') },
    ];
    expect(itemBefore(items, undefined)?.id).toBe('c');
    expect(itemBefore(items, 'c')?.id).toBe('a');
    expect(itemBefore(items, 'a')).toBeUndefined();
  });

  it('numbers what waits after what was sent', () => {
    const items: Item[] = [
      { id: 'a', typed: typed('a'), number: 12 },
      { id: 'b', typed: typed('b') },
      { id: 'c', typed: typed('c') },
    ];
    expect([...numbered(items, 5).values()]).toEqual([12, 13, 14]);
    expect([...numbered([], 5).values()]).toEqual([]);
  });

  it('knows what a disposition still needs', () => {
    expect(isComplete(typed('x', { kind: 'assigned', fields: { organisationId: 'o' } }))).toBe(true);
    expect(isComplete(typed('x', { kind: 'noted', fields: { will: ' ' } }))).toBe(false);
    expect(isComplete(typed('x', { kind: 'sent-up', fields: { bodyName: 'Sở Xây dựng' } }))).toBe(false);
    expect(isComplete(typed('x'))).toBe(false);
  });
});
