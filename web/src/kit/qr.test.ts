import jsQR from 'jsqr';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { pathOf } from './QrCode';

const KEY = 'otpauth://totp/Fairground:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Fairground';
const SCALE = 4;

it('draws what a camera reads as the same text', () => {
  const { size, data } = encode(KEY, { border: 4 });
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of pathOf(data).matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < SCALE; dy++) {
      for (let dx = 0; dx < SCALE; dx++) {
        const at = ((Number(y) * SCALE + dy) * side + Number(x) * SCALE + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }

  expect(jsQR(pixels, side, side)?.data).toBe(KEY);
});
