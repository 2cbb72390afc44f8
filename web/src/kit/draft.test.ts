import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, readDraft, writeDraft } from './draft';

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('is found again as it was typed', () => {
    writeDraft('lot.1', { title: 'Меч', price: '10,50' });

    expect(readDraft('lot.1')).toEqual({ title: 'Меч', price: '10,50' });
    expect(readDraft('lot.2')).toBeUndefined();
  });

  it('is gone once it was sent', () => {
    writeDraft('lot.1', { title: 'Меч' });
    dropDraft('lot.1');

    expect(readDraft('lot.1')).toBeUndefined();
  });

  it.each(['{', '[1]', '{"title":1}', '"text"'])('that is not ours (%s) is left alone', (kept) => {
    localStorage.setItem('fg.draft.lot.1', kept);

    expect(readDraft('lot.1')).toBeUndefined();
  });
});
