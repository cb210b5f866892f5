import type { Random } from '../random.ts';
import type { ToneName } from './tones.ts';

/** What a ware is drawn with: its own draws, the colour it is sold in and one that goes with it. */
export interface Brush {
  readonly random: Random;
  readonly tone: ToneName;
  readonly second: ToneName;
}

/**
 * Draws a ware as SVG shapes on a canvas of 400 by 400, standing at about y = 322. Only attributes, never `style`: the
 * pictures are served under a policy that has no inline styles.
 */
export type Drawing = (brush: Brush) => string;

export function shape(path: string, fill: string, opacity = 1): string {
  return `<path d="${path}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;
}

export function line(path: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;
}

export function box(x: number, y: number, width: number, height: number, radius: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return oval(x, y, radius, radius, fill, opacity);
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;
}

export function ring(x: number, y: number, rx: number, ry: number, colour: string, width: number): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`;
}

export function turned(degrees: number, x: number, y: number, drawing: string): string {
  return `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${drawing}</g>`;
}

export function moved(x: number, y: number, drawing: string, scale = 1): string {
  return `<g transform="translate(${short(x)} ${short(y)})${scale === 1 ? '' : ` scale(${short(scale)})`}">${drawing}</g>`;
}

/** A drawing seen only inside a path; `id` is unlike the others of the picture. */
export function inside(id: string, path: string, drawing: string): string {
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${drawing}</g>`;
}

/** The soft shadow of something that stands on the table. */
export function shadow(x: number, width: number, y = 322): string {
  return oval(x + width * 0.06, y, width / 2, Math.max(6, width * 0.055), '#2a1420', 0.18);
}

/** So many drawings next to each other, each made from its index. */
export function each(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** A number as short as a picture needs it. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
