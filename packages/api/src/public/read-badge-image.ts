import { type HeldBadge, isPublishedBadge, type PublicDocument, type PublicDocuments } from '@gold-seller/criteria';
import { badgeSvg, badgeSvgVersion, emptySvg, type SvgSize, svgHeights } from './badge-svg.ts';
import { findDocument } from './find-document.ts';
import { publicHeaders } from './public-headers.ts';
import { publicResponse } from './public-response.ts';

/** Which picture is asked for. */
export interface ImageRequest {
  /** The seller with `.svg`. */
  readonly file: string;
  readonly size: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The picture of a badge. Never an error, and never gold on doubt: what goes wrong is told to `report`. */
export async function readBadgeImage(
  documents: PublicDocuments,
  { file, size: named, ifNoneMatch }: ImageRequest,
  report: ((error: unknown) => void) | undefined,
): Promise<Response> {
  const size = sizeOf(named);
  try {
    const found = await findDocument(documents, file.slice(0, -'.svg'.length));
    return publicResponse(ifNoneMatch, {
      etag: imageEntityTag(found, size),
      type: svgType,
      body: () => picture(found, size),
    });
  } catch (error) {
    report?.(error);
    const headers = { ...publicHeaders, 'Cache-Control': 'no-store', 'Content-Type': svgType };
    return new Response(emptySvg(size), { headers });
  }
}

const svgType = 'image/svg+xml';

function sizeOf(named: string | undefined): SvgSize {
  return named !== undefined && Object.hasOwn(svgHeights, named) ? (named as SvgSize) : 'medium'; // safe: just looked up
}

/** The document's own tag, with what else the picture depends on. */
function imageEntityTag(found: PublicDocument | undefined, size: SvgSize): string {
  const tag = found?.etag.replace(/^W\/|"/g, '') ?? 'none';
  return `"${tag}-svg${badgeSvgVersion}-${size}"`;
}

function picture(found: PublicDocument | undefined, size: SvgSize): string {
  const badge = heldBadge(found);
  return badge === undefined ? emptySvg(size) : badgeSvg(badge, size);
}

function heldBadge(found: PublicDocument | undefined): HeldBadge | undefined {
  if (found === undefined) return undefined;
  const badge: unknown = JSON.parse(new TextDecoder().decode(found.bytes));
  return isPublishedBadge(badge) && badge.level !== null ? badge : undefined;
}
