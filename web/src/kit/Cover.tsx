import { useMemo } from 'react';
import type { Kind } from '../api/types';
import classes from './kit.module.css';

type Props = { game: string; kind: Kind | null | undefined; seed: string; ratio?: 'wide' | 'square' };

/** A picture drawn from the ids alone: the game gives the dusk, the kind the shapes, the lot the lanterns. */
export function Cover({ game, kind: given, seed, ratio = 'wide' }: Props) {
  const kind = given ?? 'ITEM';
  const width = ratio === 'wide' ? 320 : 120;
  const scene = useMemo(() => draw(game, kind, seed, width), [game, kind, seed, width]);
  const sky = `sky-${seed}-${width}`;
  return (
    <svg
      className={classes.cover}
      viewBox={`0 0 ${width} ${ratio === 'wide' ? 160 : 120}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      focusable="false"
    >
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0.4" y2="1">
          <stop offset="0" stopColor={`hsl(${scene.hue} 45% 14%)`} />
          <stop offset="0.65" stopColor={`hsl(${scene.hue + 28} 50% 30%)`} />
          <stop offset="1" stopColor={`hsl(${scene.hue + 62} 62% 48%)`} />
        </linearGradient>
      </defs>
      <rect width={width} height="160" fill={`url(#${sky})`} />
      <path d={scene.far} fill={`hsl(${scene.hue + 12} 40% 20%)`} opacity="0.75" />
      {scene.lights.map(({ x, y, r }) => (
        <g key={`${x}-${y}`}>
          <circle cx={x} cy={y} r={r * 3.2} fill="#FFC15A" opacity="0.16" />
          <circle cx={x} cy={y} r={r} fill="#FFC15A" />
        </g>
      ))}
      <g
        transform={`translate(${width / 2} 66)`}
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
        opacity="0.92"
      >
        <path d={EMBLEMS[kind]} />
      </g>
      <path d={scene.near} fill={`hsl(${scene.hue} 42% 9%)`} />
    </svg>
  );
}

/** One emblem for each kind of goods, drawn around the origin. */
const EMBLEMS: Record<Kind, string> = {
  CURRENCY: 'M-22 -6a22 10 0 1 0 44 0a22 10 0 1 0-44 0M-22 -6v14a22 10 0 0 0 44 0v-14M-22 8v12a22 10 0 0 0 44 0V8',
  ITEM: 'M0 -30 24 -14v28L0 30-24 14v-28zM-24 -14 0 2 24 -14M0 2v28',
  ACCOUNT: 'M-12 -14a12 12 0 1 0 24 0a12 12 0 1 0-24 0M-26 28a26 22 0 0 1 52 0',
  KEY: 'M-26 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0M-2 0h30v10M16 0v8',
  TOPUP: 'M0 26v-52M-18 -8 0 -26 18 -8M-26 26h52',
  SERVICE: 'M0 -28 8 -9 28 -8 12 5 18 25 0 14 -18 25 -12 5 -28 -8 -8 -9z',
};

type Scene = { hue: number; far: string; near: string; lights: { x: number; y: number; r: number }[] };

function draw(game: string, kind: Kind, seed: string, width: number): Scene {
  const hue = 190 + (hash(game) % 170);
  const next = dice(hash(seed + kind));
  const lights = Array.from({ length: 5 + (hash(seed) % 4) }, (_, i, of = width / 8) => ({
    x: Math.round(of * (i + 0.2 + next() * 0.6)),
    y: Math.round(14 + next() * 60),
    r: Math.round(10 + next() * 14) / 10,
  }));
  return { hue, lights, far: hills(next, width, 104, 26), near: hills(next, width, 132, 18) };
}

function hills(next: () => number, width: number, base: number, rise: number): string {
  const steps = 5;
  const points = Array.from(
    { length: steps + 1 },
    (_, i) => `${(i * width) / steps} ${Math.round(base - next() * rise)}`,
  );
  return `M0 160 L${points.join(' L')} L${width} 160z`;
}

/** FNV-1a: small, the same in every browser. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

function dice(start: number): () => number {
  let state = start || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
