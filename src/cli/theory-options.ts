import { Option } from 'commander';
import { COMPETENCE_BOUNDS, type CompetenceBound } from '../competence/guaranteed-competence.ts';
import { TUPLE_OCCURRENCES } from '../competence/tuple-competence.ts';
import { namesOption, numberOption, numbersOption, requiredNumberOption } from './options.ts';

/** The bounds that are shown unless others are named. */
export const SHOWN_BOUNDS: readonly CompetenceBound[] = ['theorem8', 'sharp'];

/** `--bounds` */
export function boundsOption(): Option {
  return namesOption('--bounds <names>', 'the bounds', COMPETENCE_BOUNDS).default(SHOWN_BOUNDS, SHOWN_BOUNDS.join());
}

/** `--tuple-sizes` */
export function tupleSizesOption(sizes: readonly number[]): Option {
  return numbersOption('--tuple-sizes <counts>', 'skills in the tuples').default(sizes, sizes.join());
}

/** `--within` */
export function withinOption(): Option {
  return new Option('--within <kind>', 'occurrences of tuples: in one text piece, in concatenated ones, or the better')
    .choices(TUPLE_OCCURRENCES)
    .default('best');
}

/** `--k`, required unless there is a default. */
export function kOption(value?: number): Option {
  return withDefault('--k <count>', 'skills in a text piece', value);
}

/** `--alpha`, required unless there is a default. */
export function alphaOption(value?: number): Option {
  return withDefault('--alpha <fraction>', 'fraction of skills without a guarantee', value);
}

function withDefault(flags: string, description: string, value: number | undefined): Option {
  return value === undefined
    ? requiredNumberOption(flags, description)
    : numberOption(flags, description).default(value);
}

/** What `--law` accepts. */
const LAW_DESCRIPTION = 'scaling law: the name of a published one, a JSON file, or E=…,A=…,B=…,alpha=…,beta=…';

/** `--law`, once. */
export function lawOption(): Option {
  return new Option('--law <law>', LAW_DESCRIPTION).default('hoffmann2022');
}

/** `--law`, for several. */
export function lawsOption(laws: readonly string[]): Option {
  return new Option('--law <law...>', `${LAW_DESCRIPTION}; one or more`).default(laws, laws.join(' and '));
}

/** `--parameters` and `--tokens`, the scale of a model. */
export function scaleOptions(when?: string): readonly Option[] {
  return [
    requiredNumberOption('--parameters <count>', 'parameters N of the model', when),
    requiredNumberOption('--tokens <count>', 'training tokens D', when),
  ];
}

/** `--confidence` */
export function confidenceOption(): Option {
  return numberOption('--confidence <fraction>', 'confidence of the intervals').default(0.95);
}

/** `--factor` and `--threshold`, the parameters of the cloze assumption. */
export function clozeOptions(): readonly Option[] {
  return [
    numberOption('--factor <number>', 'cloze factor').default(1.1),
    numberOption('--threshold <nats>', 'loss from which a text piece is in error').default(0.5),
  ];
}
