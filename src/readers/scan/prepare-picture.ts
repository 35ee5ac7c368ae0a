/** Prepares a picture of a page: in grey without red ink, upright, as large as letters need it. */

import sharp from 'sharp';

import type { Picture } from '../picture.ts';
import { findSkew } from './find-skew.ts';

/** Pixels a mm of a page at 300 dpi. */
const wantedPixelsPerMm = 300 / 25.4;
/** Small pictures have no more to show however large they are made. */
const mostScale = 2.5;
/** Less than this is not worth the blur of turning, in degrees. */
const leastSkew = 0.15;

/** @returns the page in grey; red seals are white then, black letters stay */
export async function preparePicture(picture: Picture): Promise<Picture> {
  const grey = await toGrey(picture);
  const skew = findSkew(grey);
  return Math.abs(skew) < leastSkew ? grey : turn(grey, -skew);
}

async function toGrey(picture: Picture): Promise<Picture> {
  const { width, height, data, channels, pixelsPerMm } = picture;
  const red = new Uint8Array(width * height);
  const place = channels === 4 ? 2 : 0;
  for (let at = 0; at < red.length; at += 1) red[at] = data[at * channels + place] ?? 255;
  const scale = Math.min(mostScale, wantedPixelsPerMm / pixelsPerMm);
  const image = sharp(red, { raw: { width, height, channels: 1 } }).normalise();
  const isFar = scale < 0.85 || scale > 1.15;
  const sized = isFar ? image.resize({ width: Math.round(width * scale) }) : image;
  const { data: grey, info } = await sized
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    ...{ width: info.width, height: info.height, channels: 1, data: grey },
    pixelsPerMm: isFar ? pixelsPerMm * scale : pixelsPerMm,
  };
}

async function turn(picture: Picture, degrees: number): Promise<Picture> {
  const { width, height, data } = picture;
  const { data: turned, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...picture, width: info.width, height: info.height, data: turned };
}
