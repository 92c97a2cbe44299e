import type { Exact } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { type Comparison, comparison, type LooseClaim, type Mutation } from './comparison.ts';
import type { Curve, Side } from './side.ts';

/** The arguments: that which is `low` in one value and `high` in the other, and the claim's other variables. */
type Arguments<Name extends string, In extends string> = Exclude<Name, 'low' | 'high'> | In;

interface Monotone<Name extends string, In extends string> extends Pick<
  Comparison<Name>,
  'id' | 'source' | 'slack' | 'witness'
> {
  readonly variables: ClaimDomain<Name>['variables'];
  readonly where?: ClaimDomain<NoInfer<Name>>['where'];
  readonly of: Curve<NoInfer<Arguments<Name, In>>>;
  readonly in: In;
  /** What stands for the lower value of that argument and for the higher, in LaTeX. */
  readonly symbols: readonly [low: string, high: string];
  readonly falls: boolean;
  /** In place of the order of these two. */
  readonly given?: string;
  /** As of any claim; or by another function, of which the same is said. */
  readonly mutation: Mutation<NoInfer<Name>> & { readonly of?: Curve<NoInfer<Arguments<Name, In>>> };
}

/** The claim that a function does not increase, or does not decrease, in one of its arguments. */
export function monotone<Name extends string, In extends string>(spec: Monotone<Name, In>): LooseClaim {
  const { variables, where, of, in: argument, symbols, falls, mutation, ...rest } = spec;
  const [low, high] = symbols;
  const sideAt = (f: typeof of, end: 'low' | 'high'): Side<Name> => {
    type Point = ClaimPoint<Arguments<Name, In>>;
    const argumentsAt = (at: Exact<string>) => {
      const { low: _low, high: _high, ...others } = at;
      return { ...others, [argument]: at[end] };
    };
    return {
      says: f.says(end === 'low' ? low : high),
      value: (at) => f.value(argumentsAt(at) as Point),
      ...(f.certified && { certified: (at, options) => f.certified!(argumentsAt(at) as Exact<keyof Point>, options) }),
    };
  };
  const { of: other, ...changes } = mutation;
  const otherAt = (end: 'low' | 'high') => {
    const { says, value } = sideAt(other!, end);
    return { says, value: (_: number, at: ClaimPoint<Name>) => value(at) };
  };
  return comparison<Name>({
    given: `${low} < ${high}`,
    ...rest,
    domain: { variables, ordered: ['low', 'high'] as never, ...(where && { where }) },
    left: sideAt(of, 'low'),
    relation: falls ? '≥' : '≤',
    right: sideAt(of, 'high'),
    mutation: other ? { left: otherAt('low'), right: otherAt('high'), ...changes } : changes,
  });
}
