/** One file's import of another, by their paths. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** A step of a circle: a file or folder that depends on the next one, and an import because of which it does. */
export interface Step {
  readonly entry: string;
  readonly because: Import;
}

type Arrows = Map<string, Map<string, Import>>;

/**
 * The circles of files, wherever they are, and of folders that lie side by side in another: for every set of them that
 * has circles through one another, shortest ones. A folder depends on another where a file in it imports a file in it.
 */
export function circles(imports: readonly Import[]): readonly (readonly Step[])[] {
  const files: Arrows = new Map();
  const folders: Arrows = new Map();
  for (const one of imports) {
    addArrow(files, one.from, one.to, one);
    const [from, to] = siblings(one);
    if (from !== one.from && to !== one.to) addArrow(folders, from, to, one);
  }
  return [...circlesIn(files), ...circlesIn(folders)];
}

function addArrow(arrows: Arrows, from: string, to: string, because: Import): void {
  const targets = arrows.get(from) ?? new Map<string, Import>();
  arrows.set(from, targets.set(to, targets.get(to) ?? because));
}

/** In the deepest folder that holds both files: the folder or file in which the one is, and the other. */
function siblings({ from, to }: Import): [string, string] {
  const [a, b] = [from.split('/'), to.split('/')];
  const depth = a.findIndex((part, i) => part !== b[i]);
  return depth < 0 ? [from, to] : [a.slice(0, depth + 1).join('/'), b.slice(0, depth + 1).join('/')];
}

/** A shortest circle through everything that has one, each of them once. */
function circlesIn(arrows: Arrows): readonly (readonly Step[])[] {
  const found = new Map<string, readonly Step[]>();
  for (const entry of arrows.keys()) {
    const circle = circleThrough(arrows, entry);
    if (circle) {
      const members = circle.map((step) => step.entry).sort();
      found.set(members.join(), circle);
    }
  }
  return [...found.values()];
}

/** Breadth first, so that the first way back is a shortest one. */
function circleThrough(arrows: Arrows, start: string): readonly Step[] | undefined {
  const seen = new Set<string>();
  const queue: { readonly end: string; readonly path: readonly Step[] }[] = [{ end: start, path: [] }];
  for (const { end, path } of queue) {
    for (const [to, because] of arrows.get(end) ?? []) {
      const longer = [...path, { entry: end, because }];
      if (to === start) return longer;
      if (!seen.has(to)) queue.push({ end: to, path: longer });
      seen.add(to);
    }
  }
  return undefined;
}
