import type { Claim, ClaimPoint } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { certifiedMarginOf, marginOf, type Relation, statementOf } from './relation.ts';
import { type Change, changedSide, type Side } from './side.ts';

/** What a claim consists of, each thing written down once. */
export interface Comparison<Name extends string> {
  readonly id: string;
  readonly source: string;
  readonly domain: Pick<ClaimDomain<Name>, 'variables'> & NoInfer<Omit<ClaimDomain<Name>, 'variables'>>;
  readonly left: Side<NoInfer<Name>>;
  readonly relation: Relation;
  /** In a chain, what is between both sides. */
  readonly middle?: Side<NoInfer<Name>>;
  readonly right: Side<NoInfer<Name>>;
  /** What the statement says after its sides: a condition, or what letters stand for. */
  readonly given?: string;
  /** How far below 0 rounding may bring the margin; the values of both sides come with the point. */
  readonly slack: (
    point: ClaimPoint<NoInfer<Name>>,
    sides: { readonly left: number; readonly right: number },
  ) => number;
  readonly witness: { readonly point: ClaimPoint<NoInfer<Name>>; readonly margin: number };
  readonly mutation: Mutation<NoInfer<Name>>;
}

/** How a claim is made wrong: by a change of one side or both, or else by the reversed relation. */
export interface Mutation<Name extends string> {
  /** Where it is wrong; at the witness unless given. */
  readonly point?: ClaimPoint<Name>;
  readonly left?: Change<Name>;
  readonly right?: Change<Name>;
  /** What the statement says after its sides; unless given, nothing if they are changed, and else what it did. */
  readonly given?: string;
  /** The whole statement, where it is not put together from the sides. */
  readonly says?: string;
}

/** A claim without the chapter that it stands in. */
export type LooseClaim = Omit<Claim, 'chapter'>;

/** The claim that its sides compare as it says. */
export function comparison<Name extends string>(spec: Comparison<Name>): LooseClaim {
  const { id, source, domain, left, relation, middle, right, given, slack, witness } = spec;
  const sides = middle === undefined ? [left, right] : [left, middle, right];
  const texts = sides.map(({ says }) => says);
  const isCertifiable = sides.every((side) => side.certified !== undefined);
  const claim: Omit<Claim<Name>, 'chapter'> = {
    id,
    statement: statementOf(texts, relation, given),
    source,
    domain,
    margin: (at) => {
      const values = sides.map((side) => side.value(at));
      return values
        .slice(1)
        .reduce((least, value, i) => Math.min(least, marginOf(relation, values[i]!, value)), Infinity);
    },
    // computes only the side that it asks for
    slack: (at) =>
      slack(at, {
        get left() {
          return left.value(at);
        },
        get right() {
          return right.value(at);
        },
      }),
    ...(relation === '<' && { isStrict: true }),
    ...(isCertifiable && {
      certifiedMargin: (at, options) => {
        const values = sides.map((side) => side.certified!(at, options));
        const margins = values.slice(1).map((value, i) => certifiedMarginOf(relation, values[i]!, value));
        return margins.reduce((least, margin) => least.min(margin));
      },
    }),
    witness,
    mutation: mutationOf(spec),
  };
  return claim;
}

const REVERSED: Readonly<Record<Relation, Relation>> = { '<': '≥', '≤': '≥', '≥': '≤', '=': '=' };

/** The claim with its changes. Of a chain, only the ends are compared. */
function mutationOf<Name extends string>(spec: Comparison<Name>): Claim<Name>['mutation'] {
  const { witness, mutation } = spec;
  const isChanged = mutation.left !== undefined || mutation.right !== undefined;
  const relation = isChanged ? spec.relation : REVERSED[spec.relation];
  const { given = isChanged ? undefined : spec.given } = mutation;
  const left = changedSide(spec.left, mutation.left);
  const right = changedSide(spec.right, mutation.right);
  return {
    statement: mutation.says ?? statementOf([left.says, right.says], relation, given),
    point: mutation.point ?? witness.point,
    margin: (at) => marginOf(relation, left.value(at), right.value(at)),
  };
}
