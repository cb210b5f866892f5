import type { Random } from '../random.ts';
import { box, disc, each, line, shape } from './brush.ts';

/** A wall, something quiet on it, and a table in front of it unless the ware hangs or lies flat. */
export function scene(random: Random, table: boolean): string {
  const setting = random.pick(settings);
  const horizon = 262 + random.below(12);
  const wall = box(0, 0, 400, 400, 0, setting.wall);
  if (!table) return wall + random.pick(flats)(setting, 400, random);
  return (
    wall +
    random.pick(walls)(setting, horizon, random) +
    box(0, horizon, 400, 400 - horizon, 0, setting.table) +
    box(0, horizon, 400, 3, 0, setting.edge)
  );
}

interface Setting {
  readonly wall: string;
  readonly glow: string;
  readonly table: string;
  readonly edge: string;
}

const settings: readonly Setting[] = [
  { wall: '#f4e6d7', glow: '#fbf3e8', table: '#e3c7ab', edge: '#efdac4' },
  { wall: '#e5e9da', glow: '#f1f4e9', table: '#c8cfb2', edge: '#d8dec5' },
  { wall: '#dfe8ec', glow: '#eff5f7', table: '#bfcfd6', edge: '#d0dde2' },
  { wall: '#efe2ea', glow: '#f9f1f6', table: '#d6bfcf', edge: '#e4d1de' },
  { wall: '#f7ebcb', glow: '#fdf6e2', table: '#e6cf97', edge: '#f0deb1' },
  { wall: '#f6e0da', glow: '#fcefeb', table: '#e5beb3', edge: '#efd0c7' },
  { wall: '#e2e2ec', glow: '#f1f1f7', table: '#c5c5d8', edge: '#d5d5e4' },
  { wall: '#dbeae4', glow: '#ecf6f2', table: '#b7d0c6', edge: '#cbe0d8' },
  { wall: '#ece4dc', glow: '#f7f2ed', table: '#cfc0b2', edge: '#dfd3c8' },
];

type Wall = (setting: Setting, horizon: number, random: Random) => string;

const plain: Wall = () => '';
const arch: Wall = ({ glow }, horizon) => shape(`M92 ${horizon}V176a108 108 0 0 1 216 0V${horizon}z`, glow);
const sun: Wall = ({ glow }, _horizon, random) => disc(200 + random.between(-50, 50), 150, 112, glow);
const rays: Wall = ({ glow }) =>
  shape('M40 0h92L-10 210V62zM190 0h60L-10 380V290z', glow, 0.7) + shape('M330 0h46L120 262H60z', glow, 0.5);
const frame: Wall = ({ glow, edge }, _horizon, random) => {
  const x = random.chance(0.5) ? 34 : 262;
  return box(x, 36, 104, 132, 2, edge) + box(x + 9, 45, 86, 114, 1, glow) + disc(x + 52, 96, 24, edge);
};
const panels: Wall = ({ edge }, horizon) =>
  each(4, (i) => line(`M${50 + i * 100} 0V${horizon}`, edge, 2)) + box(0, horizon - 22, 400, 22, 0, edge);
const curtain: Wall = ({ glow, edge }, horizon, random) => {
  const x = random.chance(0.5) ? 0 : 310;
  return each(3, (i) => box(x + i * 30, 0, 22, horizon, 0, i % 2 === 0 ? glow : edge));
};

const walls: readonly Wall[] = [plain, arch, arch, sun, sun, rays, frame, panels, curtain];

const disk: Wall = ({ glow }) => disc(200, 200, 164, glow);
const corner: Wall = ({ table }) => shape('M0 400V250L400 330V400z', table, 0.6);
const tiles: Wall = ({ edge }) => each(5, (i) => line(`M${i * 100} 0V400M0 ${i * 100}H400`, edge, 2));

const flats: readonly Wall[] = [plain, disk, disk, rays, corner, tiles];
