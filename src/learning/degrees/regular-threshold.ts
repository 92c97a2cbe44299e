import { checkAtMost, checkCount, checkNamed, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';

/** A graph on which every skill has the same number of text pieces, and every text piece the same number of skills. */
export interface RegularGraph {
  /** Number l of text pieces of every skill, in 2 … 10⁹. */
  readonly skillDegree: number;
  /** Number r of skills of every text piece, in 2 … 10⁹. */
  readonly textDegree: number;
}

/** Where learning on a regular graph stops to be complete. */
export interface RegularThreshold {
  /** Largest fraction ε* of unknown skills with which all is learnt. */
  readonly unknown: number;
  /** Unlearnt fraction along an edge where slightly more is unknown; 0 where it grows from 0. */
  readonly before: number;
}

const MOST_EDGES = 1e9;

/** The degrees, each at least `least`. */
function checkGraph(call: string, graph: RegularGraph, least: number): void {
  checkNamed(call, 'graph', graph, ['skillDegree', 'textDegree']);
  for (const name of ['skillDegree', 'textDegree'] as const) {
    checkCount(name, graph[name]);
    checkAtMost(name, graph[name], MOST_EDGES);
    if (graph[name] < least) throw new DomainError(name, graph[name], `at least ${least}`);
  }
}

/**
 * The largest fraction of unknown skills with which all skills are learnt on a random regular graph, by text pieces
 * that teach one unknown skill.
 *
 * ```math
 * \varepsilon^* = \inf_{0 < x \le 1} \frac{x}{(1-(1-x)^{r-1})^{l-1}}, \qquad
 * \sum_{i=0}^{r-2} (1-x)^{-i} = (l-1)(r-1) \text{ where it is attained}
 * ```
 *
 * | graph | `unknown`    | `before` |
 * | ----- | ------------ | -------- |
 * | l = 2 | 1/(r − 1)    | 0        |
 * | r = 2 | 1            | 1, but 0 for l = 2 |
 *
 * @param graph - `skillDegree` l and `textDegree` r, from 2 to 10⁹
 * @returns the threshold, and the unlearnt fraction along an edge just above it
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below 1e-14. At most l/r: fewer equations than unknowns determine nothing.
 * @example
 * ```ts
 * import { regularThreshold } from 'skill-emergence/learning';
 *
 * regularThreshold({ skillDegree: 3, textDegree: 6 }).unknown; // ~> 0.4294398144
 * ```
 * @see T. Richardson & R. Urbanke (2008), Modern Coding Theory, chapter 3; the equation for x is from
 * [Five theories of emergence on one graph](../../../docs/theories.md), Section 3.
 * @category Given degrees
 */
export function regularThreshold(graph: RegularGraph): RegularThreshold {
  checkGraph('regularThreshold', graph, 2);
  const { skillDegree, textDegree } = graph;
  if (skillDegree === 2) return { unknown: 1 / (textDegree - 1), before: 0 };
  if (textDegree === 2) return { unknown: 1, before: 1 };
  const { v, known } = regularEdge(skillDegree - 1, textDegree - 1);
  const x = -expm1(-v);
  return { unknown: x * exp((1 - skillDegree) * log1p(-known)), before: x };
}

/** Where x/λ(1 - ρ(1 - x)) is least, as v = -ln(1 - x), and ρ(1 - x) there, of l - 1 and r - 1, at least 2 both. */
function regularEdge(l: number, r: number): { readonly v: number; readonly known: number } {
  // expm1(r v) / expm1(v) = l r, whose left side grows from r and is at least e^((r - 1) v)
  const most = log(l * r) / (r - 1);
  const excess = (v: number): number => log(l * r) - log(expm1(r * v)) + log(expm1(v));
  const v = leastSolution(excess, most / (4 * r), most * (1 + 2 ** -40));
  return { v, known: exp(-r * v) };
}

/**
 * The width a of the waterfall on random regular graphs with m skills: learning stays incomplete with a probability of
 * about Q(√m (ε* − ε₀)/a) near the threshold, up to a shift of order m^(−2/3).
 *
 * ```math
 * a^2 = \frac{\rho(\bar x)^2-\rho(\bar x^2)+\rho'(\bar x)(1-2x\rho(\bar x))-\bar x^2\rho'(\bar x^2)}
 * {L'(1)\lambda(y)^2\rho'(\bar x)^2} +
 * \frac{\varepsilon^2\lambda(y)^2-\varepsilon^2\lambda(y^2)-y^2\varepsilon^2\lambda'(y^2)}{L'(1)\lambda(y)^2}
 * ```
 *
 * ε and x are those of {@link regularThreshold}, x̄ = 1 − x and y = 1 − ρ(x̄).
 *
 * @param graph - `skillDegree` l and `textDegree` r, from 3 to 10⁹
 * @returns the width a
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks It is of graphs whose degrees are fixed. The degrees on the library's random graph are not: that has the
 * width of {@link waterfall}. The published code of Nayak & Varshney has + in place of three of the minus signs, and
 * so 0.9385 for (3, 6). At the threshold (l − 1)(r − 1) = x̄(1 − ρ)/(ρx), with ρ for ρ(x̄), and the sum is
 * x̄(x̄ − ρ)/((r − 1)ρ) over L′(1)λ(y)²: so it is computed. Relative error below 1e-14.
 * @example
 * ```ts
 * import { regularWaterfallWidth } from 'skill-emergence/learning';
 *
 * regularWaterfallWidth({ skillDegree: 3, textDegree: 6 }); // ~> 0.56035
 * ```
 * @see A. Amraoui, A. Montanari, T. Richardson & R. Urbanke (2009), Finite-length scaling for iteratively decoded LDPC
 * ensembles, IEEE Transactions on Information Theory 55.
 * @category Given degrees
 */
export function regularWaterfallWidth(graph: RegularGraph): number {
  checkGraph('regularWaterfallWidth', graph, 3);
  const l = graph.skillDegree - 1;
  const r = graph.textDegree - 1;
  const { v, known } = regularEdge(l, r);
  const numerator = (exp((r - 1) * v - v) * -expm1((1 - r) * v)) / r;
  return Math.sqrt(numerator / (l + 1)) * exp(-l * log1p(-known));
}
