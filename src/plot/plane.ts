import { drawHeader, type LegendEntry } from './legend.ts';
import { MARGIN } from './margins.ts';
import { type Axis, layOutPanel, type Panel } from './panel.ts';
import { drawPicture, type PictureFrame } from './picture.ts';

/** A picture that is one plane under its title and legend. */
export interface Plane extends PictureFrame {
  readonly legend: readonly LegendEntry[];
  readonly x: Axis;
  readonly y: Axis;
}

/** The picture of a plane with what is drawn on its axes, as SVG. */
export function drawPlane(plane: Plane, contents: (panel: Panel) => readonly string[]): string {
  return drawPicture(plane, ...planeContents(plane, contents));
}

/** What is in it, from the top of the picture to its height. */
export function planeContents(
  plane: Omit<Plane, 'description'>,
  contents: (panel: Panel) => readonly string[],
): readonly string[] {
  const { width, height, title, legend, x, y } = plane;
  const header = drawHeader(width, title, legend);
  const place = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: header.height + MARGIN.above,
    bottom: height - MARGIN.under,
  };
  const panel = layOutPanel(place, { x, y });
  return [header.content, panel.axes, ...contents(panel)];
}
