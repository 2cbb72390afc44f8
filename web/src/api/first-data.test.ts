import { afterEach, describe, expect, it, vi } from 'vitest';

async function page(lang: string, answers: object) {
  vi.resetModules();
  document.cookie = 'fg_lang=ru; path=/';
  document.body.innerHTML = `<script type="application/json" id="first-data" data-lang="${lang}">${JSON.stringify(answers)}</script>`;
  return import('./first-data');
}

describe('what the server wrote into the page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('answers the same question whatever the order of its parameters', async () => {
    const { answered } = await page('ru', { '/api/v1/market/lots?sort=price&category=1': { items: [] } });

    expect(answered('/market/lots?category=1&sort=price')).toEqual({ items: [] });
    expect(answered('/market/lots?category=2&sort=price')).toBeUndefined();
  });

  it('is not shown to somebody who reads the other language', async () => {
    const { answered } = await page('en', { '/api/v1/site': { name: 'Fair' } });

    expect(answered('/site')).toBeUndefined();
  });

  it('is forgotten when another person signs in', async () => {
    const { answered, forgetFirstData } = await page('ru', { '/api/v1/site': { name: 'Fair' } });
    expect(answered('/site')).toEqual({ name: 'Fair' });

    forgetFirstData();

    expect(answered('/site')).toBeUndefined();
  });
});
